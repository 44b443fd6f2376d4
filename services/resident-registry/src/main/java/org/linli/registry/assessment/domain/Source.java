package org.linli.registry.assessment.domain;

/**
 * Where a rule of a scale comes from.
 *
 * @param rule path of the rule
 * @param tag V seen in a public text, V2 seen in a weak one, R general knowledge, D our reading; all but V are to be
 *     confirmed in the official text
 * @param text what was seen where
 */
public record Source(String rule, String tag, String text) {}
