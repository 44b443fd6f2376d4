package org.linli.registry.assessment.domain;

/**
 * What an assessor is by training.
 *
 * @param code stable code
 * @param name Chinese name
 * @param medical counts as a medical or nursing background
 */
public record Qualification(String code, String name, boolean medical) {}
