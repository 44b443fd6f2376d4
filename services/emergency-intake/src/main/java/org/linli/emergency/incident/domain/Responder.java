package org.linli.emergency.incident.domain;

/**
 * Who goes to the door (应急响应人员, or somebody in her place).
 *
 * @param kind what sort of responder
 * @param ref id of the responder or caregiver, rank of the contact, or the call number of an ambulance; no name
 */
public record Responder(Kind kind, String ref) {

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

    /** Whether it is one person who can be at one door only; contacts and services of the state are not ours to count. */
    public boolean isOurs() {
        return kind == Kind.RESPONDER || kind == Kind.CAREGIVER || kind == Kind.GRID_WORKER;
    }
}
