package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Five thousand providers with twenty thousand caregivers, all of whom may serve: far more than one order ever meets. */
class LargeCityTest {

    /** Cold and on a busy machine; order-dispatch waits 30 seconds. */
    private static final Duration ENOUGH = Duration.ofSeconds(10);

    private static Situation city(double nearest) {
        Random random = new Random(7);
        List<Supplier> suppliers = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            List<Worker> workers = new ArrayList<>();
            for (int j = 0; j < 4; j++) {
                Worker worker = Cast.woman(i + "/" + j, nearest + random.nextInt(40));
                workers.add(Cast.booked(worker, Cast.hours(12, 13), Cast.hours(14, 15)));
            }
            suppliers.add(new Supplier(Cast.provider("p" + i), workers));
        }
        return new Situation(Cast.errand(2, SexRule.SAME_SEX_ONE), Cast.ROADS, suppliers, List.of());
    }

    private static Duration time(Situation situation) {
        long begun = System.nanoTime();
        Matchmaking.decide(situation, Cast.POLICY);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Test
    void a_ranking_takes_a_moment() {
        assertThat(time(city(3))).isLessThan(ENOUGH);
    }

    @Test
    void a_shortfall_with_all_that_it_tries_takes_a_moment_too() {
        Situation allTooFar = city(46);

        assertThat(Matchmaking.decide(allTooFar, Cast.POLICY)).isInstanceOf(Decision.Shortfall.class);
        assertThat(time(allTooFar)).isLessThan(ENOUGH);
    }
}
