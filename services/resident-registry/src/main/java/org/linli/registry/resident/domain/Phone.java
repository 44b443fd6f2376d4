package org.linli.registry.resident.domain;

import org.linli.kernel.PhoneNumber;

/**
 * A telephone of a resident.
 *
 * @param number the number
 * @param kind what sort, such as {@code MOBILE}, in the registrar's words
 */
public record Phone(PhoneNumber number, String kind) {}
