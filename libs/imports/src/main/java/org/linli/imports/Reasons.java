package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages of validation in Chinese, for clerks who read a results file. Data: {@code reasons.zh.txt} holds lines of a
 * pattern and its translation; what stands in none stays English.
 */
@ApplicationScoped
class Reasons {

    private static final String BETWEEN = " => ";

    private final List<Translation> translations;

    Reasons() {
        try (InputStream in = Reasons.class.getResourceAsStream("reasons.zh.txt")) {
            translations = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(BETWEEN))
                    .map(line -> line.split(BETWEEN, 2))
                    .map(parts -> new Translation(Pattern.compile(parts[0]), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Translation(Pattern english, String chinese) {}

    /** One message. */
    String chinese(String message) {
        for (Translation translation : translations) {
            Matcher matcher = translation.english().matcher(message);
            if (matcher.matches()) {
                return matcher.replaceFirst(translation.chinese());
            }
        }
        return message;
    }
}
