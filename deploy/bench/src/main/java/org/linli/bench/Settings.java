package org.linli.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sizes and durations of a benchmark: its defaults, overruled by {@code name=value} on the command line. */
final class Settings {

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** The defaults with what was asked for over them; what only other benchmarks know is left out. */
    static Settings of(Map<String, String> defaults, Map<String, String> asked) {
        Map<String, String> values = new LinkedHashMap<>(defaults);
        values.replaceAll((name, value) -> asked.getOrDefault(name, value));
        return new Settings(values);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    double decimal(String name) {
        return Double.parseDouble(text(name));
    }

    Duration seconds(String name) {
        return Duration.ofMillis(Math.round(decimal(name) * 1_000));
    }

    List<String> words(String name) {
        return List.of(text(name).split(","));
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no setting " + name);
        }
        return value;
    }

    /** All of them, to be reported. */
    Map<String, Object> all() {
        return new LinkedHashMap<>(values);
    }
}
