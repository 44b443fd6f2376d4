package org.linli.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words on a command line: plain ones, and {@code --name value} pairs. */
record Options(List<String> plain, Map<String, String> named) {

    /** The demo city everybody sees unless another seed is asked for. */
    static final long DEFAULT_SEED = 20_261_122;

    Options {
        plain = List.copyOf(plain);
        named = Map.copyOf(named);
    }

    static Options read(String... args) {
        List<String> plain = new ArrayList<>();
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                plain.add(args[i]);
            } else if (i + 1 < args.length) {
                named.put(args[i].substring(2), args[++i]);
            } else {
                throw new IllegalArgumentException("Option " + args[i] + " needs a value.");
            }
        }
        return new Options(plain, named);
    }

    String required(int position, String what) {
        if (plain.size() <= position) {
            throw new IllegalArgumentException("Please name " + what + ".");
        }
        return plain.get(position);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(named.get(name));
    }

    long seed() {
        try {
            return get("seed").map(Long::parseLong).orElse(DEFAULT_SEED);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("--seed must be a whole number.", notANumber);
        }
    }

    CitySize size() {
        String asked = get("size").orElse("S");
        return Arrays.stream(CitySize.values())
                .filter(size -> size.name().equals(asked))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("--size must be one of "
                        + Arrays.stream(CitySize.values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
