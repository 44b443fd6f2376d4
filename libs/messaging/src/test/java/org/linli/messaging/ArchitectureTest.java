package org.linli.messaging;

import org.junit.jupiter.api.Test;
import org.linli.testkit.architecture.ArchitectureRules;

class ArchitectureTest {

    @Test
    void theLibraryKeepsTheRulesOfTheHouse() {
        ArchitectureRules.forLibrary("org.linli.messaging")
                .allowing(
                        "no-waiting",
                        OutboxRelay.class,
                        "it lives in a thread of its own; its NOTIFY is sent and forgotten, the tick is the safety net")
                .check();
    }
}
