package org.linli.emergency.event.adapter;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.linli.emergency.EmergencyConfig;

/** Settings for tests of what needs no running service. */
public final class Settings {

    private Settings() {}

    /** The defaults and these. */
    public static EmergencyConfig of(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(Map.of(
                "linli.emergency.vault.keys",
                "k",
                "linli.emergency.vault.index-key",
                "i",
                "linli.emergency.telephony.secret",
                "t"));
        all.putAll(some);
        return new SmallRyeConfigBuilder()
                .withMapping(EmergencyConfig.class)
                .withSources(new PropertiesConfigSource(all, "some", 100))
                .build()
                .getConfigMapping(EmergencyConfig.class);
    }
}
