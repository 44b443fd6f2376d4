package org.linli.kernel;

/** Sex as the citizen identity number carries it (GB 11643: odd sequence male, even female; codes of GB/T 2261.1). */
public enum Sex {
    MALE,
    FEMALE
}
