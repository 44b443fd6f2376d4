package org.linli.imports;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/** What became of a row. */
public sealed interface Verdict {

    /** Stored, or in a dry run fit to be stored. */
    record Accepted(UUID id) implements Verdict {}

    /**
     * Not stored.
     *
     * @param field what is wrong, as the reader named it; several are joined with {@code "; "}
     * @param code stable error code
     * @param message why, in English, without the value itself
     */
    record Rejected(String field, String code, String message) implements Verdict {

        /** A refusal as the verdict over a row. */
        public static Rejected because(Refusal refusal) {
            List<Violation> violations = refusal.violations();
            return new Rejected(
                    violations.stream().map(Violation::field).collect(Collectors.joining("; ")),
                    refusal.code().name(),
                    violations.isEmpty()
                            ? refusal.detail().lines().findFirst().orElse("")
                            : violations.stream().map(Violation::message).collect(Collectors.joining("; ")));
        }
    }

    /**
     * Stored already, earlier or further up in the file.
     *
     * @param id whose twin it is, null when the importer may not know
     */
    record Duplicate(@Nullable UUID id) implements Verdict {}
}
