package org.linli.imports;

/**
 * A line of a file and what became of it.
 *
 * @param line number in the file
 * @param verdict what became of it
 */
record Outcome(long line, Verdict verdict) {}
