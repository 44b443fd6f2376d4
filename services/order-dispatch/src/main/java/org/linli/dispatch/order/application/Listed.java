package org.linli.dispatch.order.application;

/** An order in a sorted list, with its place there. */
public record Listed(Versioned order, Mark mark) {}
