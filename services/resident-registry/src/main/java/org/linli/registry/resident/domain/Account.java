package org.linli.registry.resident.domain;

/**
 * A sign-in account linked to a resident.
 *
 * @param subject token subject
 * @param relation whose account it is
 */
public record Account(String subject, Relation relation) {

    /** Whose account it is. */
    public enum Relation {
        /** The resident's own: sees the own file. */
        SELF,
        /** Known to be family's; sees nothing without a consent. */
        FAMILY
    }
}
