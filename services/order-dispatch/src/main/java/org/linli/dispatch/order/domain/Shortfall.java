package org.linli.dispatch.order.domain;

/** Why matching found nobody: the first rule that emptied the list, and what would open it, in Chinese. */
public record Shortfall(String rule, String text, String advice) {}
