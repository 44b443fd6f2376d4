package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.e2e.LinliCity.Running;
import org.linli.e2e.ScopeTable.Line;
import org.linli.e2e.ScopeWalk.Step;

/** Callers of many scopes at once: a service under load never answers one caller with what is another's. */
@ExtendWith(LinliCity.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyCallersTest {

    private static final int REQUESTS = 1500;
    private static final int AT_ONCE = 64;

    /** One write among so many requests: orders placed by the hundred would keep matching busy for the other tests. */
    private static final int WRITES = 6;

    private List<Town> towns = List.of();

    @BeforeAll
    void foundTwoTowns(Running linli) {
        towns = Towns.two(linli);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident-registry", "provider-registry", "order-dispatch", "matching", "emergency-intake"})
    void callersAtOnceNeverSeeEachOthersThings(String service, Running linli) throws Exception {
        // Given
        ScopeWalk walk = new ScopeWalk(linli);
        Random dice = new Random(20_261_126);
        List<Line> reads = lines(service, true);
        List<Line> writes = lines(service, false);
        List<Step> steps = new ArrayList<>();
        while (steps.size() < REQUESTS) {
            List<Line> from = !writes.isEmpty() && dice.nextInt(WRITES) == 0 ? writes : reads;
            Line line = from.get(dice.nextInt(from.size()));
            List<String> roles = line.letIn().stream()
                    .filter(role -> line.guard(role).divides())
                    .toList();
            String role = roles.get(dice.nextInt(roles.size()));
            boolean turned = dice.nextBoolean();
            List<Step> possible = walk.steps(
                    line,
                    role,
                    turned ? towns.getLast() : towns.getFirst(),
                    turned ? towns.getFirst() : towns.getLast());
            steps.add(possible.get(dice.nextInt(possible.size())));
        }

        // When
        long began = System.nanoTime();
        List<String> differences = ScopeWalk.take(steps, AT_ONCE);
        System.out.printf(
                "%s: %d requests, %d at once, in %.1f s, %d differences%n",
                service, steps.size(), AT_ONCE, (System.nanoTime() - began) / 1e9, differences.size());

        // Then
        assertThat(differences).isEmpty();
    }

    /** Without what may be asked for so many times a minute only, and what works once only. */
    private static List<Line> lines(String service, boolean reads) {
        return ScopeTable.read().stream()
                .filter(line -> line.operation().service().equals(service)
                        && line.operation().isRead() == reads
                        && !line.isSensitive()
                        && !line.operation().path().equals("/stream")
                        && !line.operation().path().startsWith("/imports")
                        && !line.operation().method().equals("DELETE")
                        && line.letIn().stream()
                                .anyMatch(role -> line.guard(role).divides()))
                .map(ManyCallersTest::patient)
                .toList();
    }

    /** A feed shows a change once nothing older is under way, so that beside writers it need not hold all of one's own. */
    private static Line patient(Line line) {
        Map<String, String> more = new HashMap<>(line.more());
        if (line.operation().path().equals("/orders")) {
            more.remove("holds");
        }
        return new Line(line.operation(), line.guards(), line.names(), more);
    }
}
