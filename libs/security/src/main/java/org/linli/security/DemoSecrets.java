package org.linli.security;

import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * The settings that still hold a secret of the demo. Production must not start with one; {@code linli.demo=true}, which
 * the local run and the tests set, allows them.
 */
final class DemoSecrets {

    /** Every secret that the project ships contains this text, in Base64 ones as their first bytes. */
    static final String MARK = "linli-demo";

    /** Base64 of {@code linli-demo}, without the last characters, which depend on what follows. */
    static final String MARK_BASE64 = "bGlubGktZGVtb";

    private DemoSecrets() {}

    /** The names of the settings that must change before this configuration may serve; empty in the demo. */
    static List<String> forbidden(Config config) {
        return config.getOptionalValue("linli.demo", Boolean.class).orElse(false) ? List.of() : found(config);
    }

    private static List<String> found(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("linli.") || name.startsWith("quarkus."))
                .filter(name -> config.getOptionalValue(name, String.class)
                        .filter(value -> value.contains(MARK) || value.contains(MARK_BASE64))
                        .isPresent())
                .sorted()
                .toList();
    }
}
