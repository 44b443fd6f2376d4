package org.linli.registry.assessment.domain;

/**
 * Neighbouring categories of ICD-10.
 *
 * @param from first, such as {@code F00}
 * @param to last, such as {@code F03}
 */
public record CodeRange(String from, String to) {

    boolean holds(Diagnosis diagnosis) {
        return from.compareTo(diagnosis.category()) <= 0 && to.compareTo(diagnosis.category()) >= 0;
    }
}
