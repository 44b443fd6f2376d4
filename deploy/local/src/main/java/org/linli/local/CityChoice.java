package org.linli.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.linli.testkit.parts.CannotStart;

/** How big the demo city is that {@code make run} loads; a state holds one city for as long as it lives. */
enum CityChoice {
    S(2_048, "2,000 residents, about a minute"),
    M(4_096, "50,000 residents, some minutes"),
    L(20_480, "2,000,000 residents, about half an hour");

    private static final String VARIABLE = "LINLI_CITY";

    private final long neededMiB;
    private final String effort;

    CityChoice(long neededMiB, String effort) {
        this.neededMiB = neededMiB;
        this.effort = effort;
    }

    /** What {@code LINLI_CITY} says, else what the state in the city's folder holds, else {@link #S}. */
    static CityChoice of(Map<String, String> environment, Path folder) {
        String asked = environment.getOrDefault(VARIABLE, "").strip();
        String held = held(folder);
        if (!held.isEmpty() && !asked.isEmpty() && !held.equals(asked)) {
            throw new CannotStart("The state in %s holds city %s and %s asks for %s. Maybe run make reset first."
                    .formatted(folder, held, VARIABLE, asked));
        }
        String name = asked.isEmpty() ? held : asked;
        return Arrays.stream(values())
                .filter(choice -> choice.name().equals(name.isEmpty() ? S.name() : name))
                .findAny()
                .orElseThrow(() -> new CannotStart("%s=%s is no size of the demo city. Maybe give one of %s."
                        .formatted(VARIABLE, name, Arrays.toString(values()))));
    }

    /** Disk without which nothing starts. */
    long neededMiB() {
        return neededMiB;
    }

    /** What is loaded and how long that takes. */
    String effort() {
        return effort;
    }

    /** Remembers that the state is of this city. */
    void keep(Path folder) {
        try {
            Files.writeString(file(folder), name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String held(Path folder) {
        try {
            return Files.exists(file(folder)) ? Files.readString(file(folder)).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("size");
    }
}
