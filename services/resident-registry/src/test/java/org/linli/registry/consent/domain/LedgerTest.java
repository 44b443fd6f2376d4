package org.linli.registry.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.registry.consent.domain.Entry.Event;
import org.linli.registry.consent.domain.Ledger.State;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void theLastLineAboutAPurposeHolds() {
        Entry given = entry(1, Event.GIVEN, "PHOTO", null, null);
        Entry withdrawn = entry(2, Event.WITHDRAWN, "PHOTO", null, null);
        Entry again = entry(3, Event.GIVEN, "PHOTO", null, null);

        Ledger ledger = new Ledger(List.of(again, withdrawn, given));

        assertThat(ledger.state(given, NOW)).isEqualTo(State.REPLACED);
        assertThat(ledger.state(withdrawn, NOW)).isEqualTo(State.REPLACED);
        assertThat(ledger.inForce("PHOTO", NOW)).contains(again);
        assertThat(new Ledger(List.of(withdrawn, given)).inForce("PHOTO", NOW)).isEmpty();
    }

    @Test
    void purposesAndRelativesAreApart() {
        Entry photo = entry(1, Event.GIVEN, "PHOTO", null, null);
        Entry location = entry(2, Event.WITHDRAWN, "LOCATION", null, null);
        Entry son = entry(3, Event.GIVEN, "RELATIVE_ACCESS", "son", null);
        Entry daughter = entry(4, Event.WITHDRAWN, "RELATIVE_ACCESS", "daughter", null);

        Ledger ledger = new Ledger(List.of(daughter, son, location, photo));

        assertThat(ledger.inForce("PHOTO", NOW)).contains(photo);
        assertThat(ledger.inForce("RELATIVE_ACCESS", NOW)).contains(son);
        assertThat(ledger.state(location, NOW)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatEndsByItselfHoldsUntilThatMoment() {
        Entry entry = entry(1, Event.GIVEN, "LOCATION", null, LATER);
        Ledger ledger = new Ledger(List.of(entry));

        assertThat(ledger.state(entry, NOW)).isEqualTo(State.IN_FORCE);
        assertThat(ledger.state(entry, LATER)).isEqualTo(State.EXPIRED);
        assertThat(ledger.inForce("LOCATION", LATER)).isEmpty();
    }

    private static Entry entry(
            long position, Event event, String purpose, @Nullable String subject, @Nullable Instant until) {
        Grant grant = new Grant(purpose, "2026-1", "PAPER", new Signer(Signer.Kind.SELF, "王秀英", null, null), until);
        return new Entry(
                UUID.randomUUID(),
                position,
                event,
                grant,
                subject == null ? null : new Entry.Relative(subject, "女儿", "ORDERS"),
                "worker",
                NOW);
    }
}
