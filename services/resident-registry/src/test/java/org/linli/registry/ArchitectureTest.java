package org.linli.registry;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ArchitectureRules.forService("org.linli.registry").check();
    }
}
