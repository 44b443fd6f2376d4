package org.linli.sample.bad.order.application;

/** Breaks names-say-what-it-is. */
public record OrderHelper(String text) {}
