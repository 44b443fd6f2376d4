package org.linli.registry.resident.domain;

/** Whether the platform still looks after a resident. */
public enum ResidentStatus {
    /** Lives at the address of the file. */
    ACTIVE,
    /** Lives in another city now. */
    MOVED_AWAY,
    /** Has died. */
    DECEASED
}
