package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    @TempDir
    private Path proc;

    @BeforeEach
    void aServerWithTwoWorkersOneOfThemWithAChildAndAStranger() throws IOException {
        process(10, 1, 100, 700);
        process(11, 10, 20, 0);
        process(12, 10, 30, 5);
        process(13, 12, 40, 0);
        process(99, 1, 9_000, 9_000);
        Files.createDirectories(proc.resolve("sys"));
    }

    @Test
    void whatChildrenHaveUsedCountsTheEndedOnesToo() {
        assertThat(new Processes(proc).cpuSeconds(List.of(10L))).isEqualTo((100 + 700 + 20 + 30 + 5 + 40) / 100.0);
    }

    @Test
    void severalProcessesAreAddedUp() {
        assertThat(new Processes(proc).cpuSeconds(List.of(11L, 13L))).isEqualTo(0.6);
    }

    @Test
    void aProcessThatIsGoneIsNoZero() {
        assertThatThrownBy(() -> new Processes(proc).cpuSeconds(List.of(10L, 4711L)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("4711");
    }

    @Test
    void childrenThatHaveEndedAreKnownAlone() {
        assertThat(new Processes(proc).cpuSecondsOfEndedChildren(10)).isEqualTo(7.0);
    }

    @Test
    void memoryIsThatOfTheWholeTree() {
        assertThat(new Processes(proc).memory(10)).isEqualTo(new Memory(4 * 2_000, 4 * 1_500));
    }

    @Test
    void theRealTimeOfThisProcessGrowsAsItWorks() {
        // Given
        List<Long> self = List.of(ProcessHandle.current().pid());
        double before = Processes.here().cpuSeconds(self);

        // When
        long began = threadSeconds();
        double waste = 0;
        while (threadSeconds() - began < 300_000_000) {
            waste += Math.sqrt(waste + 1);
        }

        // Then
        assertThat(waste).isPositive();
        assertThat(Processes.here().cpuSeconds(self) - before).isGreaterThan(0.25);
    }

    private static long threadSeconds() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void process(long pid, long parent, long own, long waited) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.writeString(
                folder.resolve("stat"),
                "%d (some thing) S %d 1 1 0 -1 0 0 0 0 0 %d 0 %d 0 20 0 1 0 0 0".formatted(pid, parent, own, waited));
        Files.writeString(
                folder.resolve("smaps_rollup"),
                "0-1 ---p 0 00:00 0 [rollup]\nRss:   2000 kB\nPss:   1500 kB\nPss_Dirty: 7 kB\n");
    }
}
