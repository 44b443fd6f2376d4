package org.linli.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule with the name exemptions and failures call it by.
 *
 * @param name words with hyphens
 * @param check the rule itself
 */
record Rule(String name, ArchRule check) {}
