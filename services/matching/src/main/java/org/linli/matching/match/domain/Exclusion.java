package org.linli.matching.match.domain;

/**
 * Why somebody is out.
 *
 * @param rule the first rule that was not met
 * @param text Chinese sentence with the figures
 */
public record Exclusion(Rule rule, String text) {}
