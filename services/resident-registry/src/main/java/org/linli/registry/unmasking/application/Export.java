package org.linli.registry.unmasking.application;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.linli.registry.unmasking.domain.Verdict;

/** What comes of asking for an export; a value, because a refusal thrown would take its line in the access log with it. */
public sealed interface Export {

    /**
     * Everything, recorded.
     *
     * @param at when
     * @param chapters what every feature keeps, by name
     */
    record Written(Instant at, Map<String, Object> chapters) implements Export {

        public Written {
            chapters = Collections.unmodifiableMap(new TreeMap<>(chapters));
        }

        /** Shows no personal data, so that none slips into a log. */
        @Override
        public String toString() {
            return "Written[***]";
        }
    }

    /** A refusal, recorded. */
    record Refused(Verdict verdict) implements Export {}
}
