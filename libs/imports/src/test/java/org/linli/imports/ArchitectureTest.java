package org.linli.imports;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theLibraryKeepsTheRulesOfTheHouse() {
        ArchitectureRules.forLibrary("org.linli.imports").check();
    }
}
