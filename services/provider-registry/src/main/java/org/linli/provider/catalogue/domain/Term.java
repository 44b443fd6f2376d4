package org.linli.provider.catalogue.domain;

import org.jspecify.annotations.Nullable;

/**
 * A word that the city's data defines: a service kind or a qualification.
 *
 * @param code stable code
 * @param name Chinese name
 * @param includes for a qualification, the next lower one whose holder it may stand in for; null when none
 */
public record Term(String code, String name, @Nullable String includes) {}
