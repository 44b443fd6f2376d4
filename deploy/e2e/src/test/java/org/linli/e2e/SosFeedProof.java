package org.linli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.e2e.SosScreen.Told;

/** That an operator was told every fact of some incidents, over however many connections. */
final class SosFeedProof {

    private final SosLedger ledger;
    private final List<UUID> incidents;

    SosFeedProof(SosLedger ledger, List<UUID> incidents) {
        this.ledger = ledger;
        this.incidents = List.copyOf(incidents);
    }

    /**
     * Every fact is told within this time; no connection tells one twice, or one that lay before the {@code since} it began
     * with, and each tells the facts of an incident in their order.
     */
    void holds(List<SosScreen> connections, Duration within) {
        Pause.until("every fact on the screen", within, () -> missing(connections), Set::isEmpty);
        connections.forEach(this::inOrder);
    }

    private Set<Long> missing(List<SosScreen> connections) {
        Set<Long> missing = facts().keySet();
        connections.forEach(connection -> connection.facts().forEach(told -> missing.remove(told.seq())));
        return missing;
    }

    private void inOrder(SosScreen connection) {
        Map<UUID, Long> last = new HashMap<>();
        List<Told> ours = connection.facts().stream()
                .filter(told -> incidents.contains(told.incident()))
                .toList();
        Map<Long, FeedPlace> facts = facts();
        for (Told told : ours) {
            assertThat(told.seq())
                    .as("number of the next fact of %s", told.incident())
                    .isGreaterThan(Objects.requireNonNullElse(last.put(told.incident(), told.seq()), 0L));
            assertThat(Objects.requireNonNull(facts.get(told.seq())).isBehind(connection.from()))
                    .as("%s lies behind %s", told, connection.from())
                    .isTrue();
        }
    }

    private Map<Long, FeedPlace> facts() {
        return incidents.stream()
                .flatMap(incident -> ledger.facts(incident).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
