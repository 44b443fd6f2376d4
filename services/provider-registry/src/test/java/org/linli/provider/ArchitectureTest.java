package org.linli.provider;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ArchitectureRules.forService("org.linli.provider").check();
    }
}
