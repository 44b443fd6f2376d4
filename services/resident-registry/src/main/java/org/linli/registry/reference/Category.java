package org.linli.registry.reference;

/**
 * A category of residents (对象类别).
 *
 * @param code stable code
 * @param name Chinese name
 */
public record Category(String code, String name) {}
