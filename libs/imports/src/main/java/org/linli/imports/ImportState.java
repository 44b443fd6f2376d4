package org.linli.imports;

/** How far an import is. */
public enum ImportState {
    /** The file is still arriving. */
    RECEIVING,
    /** Stored, nothing of it processed yet. */
    WAITING,
    /** Some of it is processed. */
    RUNNING,
    /** All of it is processed. */
    COMPLETED,
    /** Stopped by its owner; what was stored before stays. */
    CANCELLED,
    /** Stopped by failures that did not pass; the same file can be sent again under another key. */
    FAILED
}
