package org.linli.emergency.incident.domain.ladder;

/** What sort of step it is. */
public enum RungKind {
    /** Talk through the device. */
    TERMINAL(Stage.TERMINAL),
    /** Call the resident. */
    RESIDENT_PHONE(Stage.RESIDENT_PHONE),
    /** Call a contact. */
    CONTACT(Stage.CONTACTS),
    /** Call a responder. */
    RESPONDER(Stage.HELP),
    /** Call the grid worker (网格员). */
    GRID_WORKER(Stage.HELP),
    /** Call 120. */
    AMBULANCE(Stage.AMBULANCE);

    private final Stage stage;

    RungKind(Stage stage) {
        this.stage = stage;
    }

    /** The stage it belongs to. */
    public Stage stage() {
        return stage;
    }

    /** Whether whoever answers can tell how the resident is: a helper who is called knows nothing before he was there. */
    public boolean tellsOfResident() {
        return isResident() || this == CONTACT;
    }

    /** Whether whoever answers is the resident. */
    public boolean isResident() {
        return this == TERMINAL || this == RESIDENT_PHONE;
    }
}
