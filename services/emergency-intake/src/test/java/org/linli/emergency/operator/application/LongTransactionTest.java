package org.linli.emergency.operator.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.emergency.operator.application.FeedEntry.Summary;
import org.linli.emergency.operator.application.FeedSource.Page;

/** A transaction that never ends keeps the safe position where it is; news must come all the same. */
class LongTransactionTest {

    private static final FeedPosition STUCK = new FeedPosition(7, 0);
    private static final UUID INCIDENT = UUID.randomUUID();

    @Test
    void newsComesHoweverMuchIsKnownBeyondTheSafePosition() {
        Known known = new Known(STUCK);
        Set<FeedPosition> told = new HashSet<>();
        for (int round = 0; round < 3; round++) {
            read(5000, known.limit(), known).forEach(entry -> told.add(entry.position()));
        }
        assertThat(told).hasSize(5000);
    }

    @Test
    void aReaderWhoKnowsEverythingIsToldNothingAndReadsNoFurther() {
        Known known = new Known(STUCK);
        assertThat(read(FeedSource.LIMIT, known.limit(), known)).hasSize(FeedSource.LIMIT);
        assertThat(read(FeedSource.LIMIT, known.limit(), known)).isEmpty();
        assertThat(read(FeedSource.LIMIT + 1, known.limit(), known)).hasSize(1);
    }

    @Test
    void whatIsSafeAgainIsNoLongerReadOver() {
        Known known = new Known(STUCK);
        read(100, known.limit(), known);
        assertThat(known.limit()).isEqualTo(FeedSource.LIMIT + 100);
        known.news(List.of(), new FeedPosition(8, 100));
        assertThat(known.limit()).isEqualTo(FeedSource.LIMIT);
    }

    @Test
    void factsOfAnIncidentAreToldInTheirOrderWhicheverTransactionBeganFirst() {
        Known known = new Known(STUCK);
        List<FeedEntry> read = List.of(entry(new FeedPosition(8, 11)), entry(new FeedPosition(9, 10)));
        assertThat(known.news(read, new FeedPosition(9, 10)))
                .extracting(told -> told.position().seq())
                .containsExactly(10L, 11L);
    }

    /** What a source of {@code all} facts gives to a reader who asks for {@code limit} of them. */
    private static List<FeedEntry> read(int all, int limit, Known known) {
        Page page = new Page(
                LongStream.rangeClosed(1, Math.min(all, limit))
                        .mapToObj(seq -> entry(new FeedPosition(8, seq)))
                        .toList(),
                STUCK);
        return known.news(page.entries(), page.safe());
    }

    private static FeedEntry entry(FeedPosition position) {
        Instant at = Instant.EPOCH.plusSeconds(position.seq());
        return new FeedEntry(
                position,
                UUID.randomUUID(),
                "opened",
                at,
                "system",
                "{}",
                new Summary(
                        INCIDENT,
                        0,
                        "RINGING",
                        null,
                        "",
                        "SOS",
                        2,
                        false,
                        at,
                        1,
                        at,
                        null,
                        false,
                        null,
                        null,
                        "TERMINAL",
                        null,
                        null,
                        null));
    }
}
