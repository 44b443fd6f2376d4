package org.linli.matching;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

/** Who may see whom. */
class ArchitectureTest {

    @Test
    void the_rules_of_dependency_and_discipline_hold() {
        ArchitectureRules.forService("org.linli.matching").check();
    }
}
