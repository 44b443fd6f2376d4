package org.linli.registry.reference;

import org.jspecify.annotations.Nullable;

/**
 * An administrative division (行政区划).
 *
 * @param code 12 digits
 * @param name name without those above it
 * @param level PROVINCE, CITY, COUNTY, STREET or COMMUNITY
 * @param parent code of the division above, null for a province
 */
public record Division(
        String code, String name, String level, @Nullable String parent) {}
