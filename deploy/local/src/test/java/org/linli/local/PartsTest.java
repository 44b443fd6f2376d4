package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testkit.parts.RunFolder;

class PartsTest {

    private static final ServiceSpec MATCHING = ServiceSpec.named("matching");

    @Test
    void whatThePlanTellsJavaComesLastAndKnowsTheProcess() {
        try (RunFolder folder = RunFolder.temporary()) {
            Plan plan = Plan.forTests(Path.of("roads.osm"))
                    .withJavaOptions("  -XX:TieredStopAtLevel=4 -XX:StartFlightRecording=filename={logs}/{name}.jfr ");

            List<String> options = new Parts(folder, plan).javaOptionsOf(MATCHING, "matching-2");

            assertThat(options).startsWith(MATCHING.javaOptions().toArray(String[]::new));
            assertThat(options)
                    .endsWith(
                            "-XX:TieredStopAtLevel=4",
                            "-XX:StartFlightRecording=filename=" + folder.path().resolve("logs/matching-2.jfr"));
        }
    }

    @Test
    void anEmptyVariableIsNoOption() {
        assertThat(Plan.forTests(Path.of("roads.osm")).withJavaOptions(" ").javaOptions())
                .isEmpty();
    }

    @Test
    void oneChangeOfAPlanKeepsTheOthers() {
        Plan plan = Plan.forTests(Path.of("roads.osm"))
                .withSetting("a", "1")
                .withPostgres("track_commit_timestamp", "on")
                .withJavaOptions("-Xint")
                .withReplicas("matching", 2)
                .withSetting("b", "2");

        assertThat(plan.settings()).containsOnlyKeys("a", "b");
        assertThat(plan.postgres()).containsEntry("track_commit_timestamp", "on");
        assertThat(plan.javaOptions()).containsExactly("-Xint");
        assertThat(plan.replicas()).containsEntry("matching", 2);
    }
}
