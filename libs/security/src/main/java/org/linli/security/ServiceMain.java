package org.linli.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Starts a service, or refuses to with one sentence and exit code 1: before anything is opened, so that a production
 * database never sees a service with the demo's secrets.
 */
@QuarkusMain
public final class ServiceMain {

    private ServiceMain() {}

    /** Arguments are passed on to Quarkus. */
    public static void main(String... args) {
        List<String> forbidden = LaunchMode.current() == LaunchMode.NORMAL
                ? DemoSecrets.forbidden(ConfigProvider.getConfig())
                : List.of();
        if (forbidden.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println(
                    "Refusing to start with demo secrets in: " + String.join(", ", forbidden)
                            + ". Maybe set them to secrets of your own, or set linli.demo=true on a machine that only shows the demo.");
            System.exit(1);
        }
    }
}
