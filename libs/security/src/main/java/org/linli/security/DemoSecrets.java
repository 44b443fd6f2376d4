package org.linli.security;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses to start in production with a secret of the demo: every setting whose name speaks of a password, secret, key or
 * index key and whose value carries the mark of the demo. {@code linli.demo=true}, which the local run and the tests set,
 * allows them.
 */
@ApplicationScoped
class DemoSecrets {

    /** Every secret that the project ships contains this text, in Base64 ones as their first bytes. */
    static final String MARK = "linli-demo";

    /** Base64 of {@code linli-demo}, without the last characters, which depend on what follows. */
    static final String MARK_BASE64 = "bGlubGktZGVtb";

    private final Config config;
    private final boolean demo;

    DemoSecrets(Config config, @ConfigProperty(name = "linli.demo", defaultValue = "false") boolean demo) {
        this.config = config;
        this.demo = demo;
    }

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent starting) {
        if (demo || LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        List<String> found = demoSecrets(config);
        if (!found.isEmpty()) {
            throw new IllegalStateException(
                    "refusing to start with demo secrets in: " + String.join(", ", found)
                            + ". Maybe set them to secrets of your own, or set linli.demo=true on a machine that only shows the demo.");
        }
    }

    static List<String> demoSecrets(Config config) {
        List<String> found = new ArrayList<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("linli.") || name.startsWith("quarkus.")) {
                config.getOptionalValue(name, String.class)
                        .filter(value -> value.contains(MARK) || value.contains(MARK_BASE64))
                        .ifPresent(value -> found.add(name));
            }
        }
        return found;
    }
}
