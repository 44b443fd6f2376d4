package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Terms by date. */
class ItemTest {

    private static Terms from(String day, int crew) {
        return new Terms(
                "BATH",
                "BATHING",
                "上门助浴",
                Duration.ofMinutes(60),
                Optional.empty(),
                crew,
                SexRule.NONE,
                ServicePlace.HOME,
                new Validity(LocalDate.parse(day), null));
    }

    private final Item item = new Item("BATH", List.of(from("2026-06-01", 2), from("2026-01-01", 1)));

    @Test
    void the_latest_edition_that_has_begun_holds() {
        assertThat(item.on(LocalDate.parse("2026-05-31")).map(Terms::minCrew)).contains(1);
        assertThat(item.on(LocalDate.parse("2026-06-01")).map(Terms::minCrew)).contains(2);
    }

    @Test
    void before_the_first_there_is_none() {
        assertThat(item.on(LocalDate.parse("2025-12-31"))).isEmpty();
    }
}
