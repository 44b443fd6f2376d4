package org.linli.testkit.parts;

/** Whether committed rows survive a power cut: on in every run that people use, off in tests for speed. */
public enum Durability {
    ON,
    OFF
}
