package org.linli.persistence;

import java.time.Period;

/**
 * Rows that are kept for a time. Every bean of this type is purged in every service that has it ({@link Purge}). All but the
 * name and the source are SQL, written by us and never by callers.
 *
 * @param dataClass stable name
 * @param table the table
 * @param age the column that says how old a row is
 * @param kept how long rows are kept, an interval
 * @param only which rows, a condition
 * @param source why that long
 */
public record Expiring(String dataClass, String table, String age, String kept, String only, String source) {

    /** Rows of a table that are all kept for the same time. */
    public static Expiring after(String dataClass, String table, String age, Period kept, String source) {
        return new Expiring(dataClass, table, age, interval(kept), "true", source);
    }

    /** A time as SQL. */
    public static String interval(Period kept) {
        return "interval '" + kept + "'";
    }

    /** The condition that a row has expired at the one parameter, an instant. */
    String expired() {
        return age + " < cast(? as timestamptz) - " + kept + " and (" + only + ")";
    }
}
