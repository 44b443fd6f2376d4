package org.linli.registry.assessment.application;

import org.linli.kernel.Refusal;

/**
 * What comes of asking for health data in clear; a value, because a refusal thrown would take its line in the access log
 * with it.
 *
 * @param <T> what was asked for
 */
public sealed interface Reading<T> {

    /** The data, recorded. */
    record Shown<T>(T data) implements Reading<T> {}

    /** A refusal, recorded. */
    record Refused<T>(Refusal why) implements Reading<T> {}

    /** The data; throws the {@link Refusal}. Call it when the unit of work is over. */
    default T orThrow() {
        return switch (this) {
            case Shown<T> shown -> shown.data();
            case Refused<T> refused -> throw refused.why();
        };
    }
}
