package org.linli.emergency.incident.domain.ladder;

import java.time.Duration;

/**
 * By when, counted from the call, each stage must have led to somebody; then the next one opens beside it.
 *
 * @param terminal through the device
 * @param phone by the resident's phone
 * @param contacts by contacts
 * @param help by somebody who goes to the door; then 120 is due
 */
public record LadderTimes(Duration terminal, Duration phone, Duration contacts, Duration help) {

    /** 30, 60, 90 and 180 seconds. */
    public static final LadderTimes DEFAULT = new LadderTimes(
            Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(180));

    public LadderTimes {
        if (terminal.isNegative()
                || phone.compareTo(terminal) < 0
                || contacts.compareTo(phone) < 0
                || help.compareTo(contacts) < 0) {
            throw new IllegalArgumentException("the times of a ladder must not fall from stage to stage");
        }
    }

    /** When a stage opens at the latest, counted from the call. */
    public Duration opens(Stage stage) {
        return switch (stage) {
            case TERMINAL -> Duration.ZERO;
            case RESIDENT_PHONE -> terminal;
            case CONTACTS -> phone;
            case HELP -> contacts;
            case AMBULANCE -> help;
        };
    }
}
