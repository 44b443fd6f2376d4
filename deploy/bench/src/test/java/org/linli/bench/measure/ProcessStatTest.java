package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessStatTest {

    private static final String JAVA =
            "4711 (java) S 4700 4711 4711 0 -1 4194304 98 7 0 0 250 50 30 12 20 0 41 0 1423545 3133440 390 1 2 3";

    @Test
    void theTimeOfItsThreadsAndOfChildrenWaitedForAreToldApart() {
        ProcessStat stat = ProcessStat.parse(JAVA);

        assertThat(stat).isEqualTo(new ProcessStat(4711, 4700, 300, 42));
    }

    @Test
    void aNameWithBlanksAndBracketsDoesNotShiftTheColumns() {
        ProcessStat stat = ProcessStat.parse(JAVA.replace("(java)", "(postgres: writer (idle) 7 8 9)"));

        assertThat(stat).isEqualTo(new ProcessStat(4711, 4700, 300, 42));
    }
}
