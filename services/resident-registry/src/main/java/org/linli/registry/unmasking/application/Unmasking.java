package org.linli.registry.unmasking.application;

import org.linli.registry.resident.application.PersonalData;
import org.linli.registry.unmasking.domain.Verdict;

/** What comes of a request; a value, because a refusal thrown would take its line in the access log with it. */
public sealed interface Unmasking {

    /** The data, recorded. */
    record Shown(PersonalData data) implements Unmasking {}

    /** A refusal, recorded. */
    record Refused(Verdict verdict) implements Unmasking {}
}
