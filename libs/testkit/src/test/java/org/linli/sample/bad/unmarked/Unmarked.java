package org.linli.sample.bad.unmarked;

/** Breaks packages-are-null-marked: there is no package-info beside it, on purpose. */
public record Unmarked(String text) {}
