package org.linli.emergency;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theServiceKeepsToTheArchitecture() {
        ArchitectureRules.forService("org.linli.emergency").check();
    }
}
