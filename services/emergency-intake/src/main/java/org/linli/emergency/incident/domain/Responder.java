package org.linli.emergency.incident.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.emergency.incident.domain.ladder.RungKind;

/**
 * Who goes to the door (应急响应人员, or somebody in her place).
 *
 * @param kind what sort of responder
 * @param ref id of the responder or caregiver, rank of the contact, or the call number of an ambulance; no name
 */
public record Responder(Kind kind, String ref) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What sort of responder. */
    public enum Kind {
        /** 应急响应人员. */
        RESPONDER,
        /** 养老护理员. */
        CAREGIVER,
        /** 网格员. */
        GRID_WORKER,
        /** 联系人. */
        CONTACT,
        /** 120 救护车. */
        AMBULANCE,
        /** 119 消防. */
        FIRE_BRIGADE,
        /** 110 民警. */
        POLICE
    }

    /** The caregiver who goes, when it is one whom a provider employs. */
    public Optional<UUID> person() {
        return (kind == Kind.RESPONDER || kind == Kind.CAREGIVER)
                        && ID.matcher(ref).matches()
                ? Optional.of(UUID.fromString(ref))
                : Optional.empty();
    }

    /** The step of the ladder by which such a responder is asked. */
    public RungKind step() {
        return kind == Kind.GRID_WORKER ? RungKind.GRID_WORKER : RungKind.RESPONDER;
    }

    /** Whether it is one person who can be at one door only; contacts and services of the state are not ours to count. */
    public boolean isOurs() {
        return kind == Kind.RESPONDER || kind == Kind.CAREGIVER || kind == Kind.GRID_WORKER;
    }
}
