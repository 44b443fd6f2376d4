package org.linli.provider.catalogue.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.provider.catalogue.application.CatalogueSnapshots;
import org.linli.provider.catalogue.domain.CatalogueItem;
import org.linli.provider.catalogue.domain.Edition;
import org.linli.provider.catalogue.domain.Terms;

@ApplicationScoped
class OutboxCatalogueSnapshots implements CatalogueSnapshots {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    OutboxCatalogueSnapshots(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> publish(List<CatalogueItem> items) {
        return outbox.append(items.stream().map(this::event).toList());
    }

    private OutgoingEvent event(CatalogueItem item) {
        return OutgoingEvent.snapshot(
                ids.next(),
                CatalogueItemSnapshot.TYPE,
                item.code(),
                item.version(),
                new CatalogueItemSnapshot(
                        item.code(),
                        item.version(),
                        item.kind(),
                        item.editions().stream()
                                .map(OutboxCatalogueSnapshots::edition)
                                .toList()),
                clock.instant());
    }

    private static CatalogueItemSnapshot.Edition edition(Edition edition) {
        Terms terms = edition.terms();
        return new CatalogueItemSnapshot.Edition(
                edition.number(),
                terms.name(),
                terms.unit(),
                terms.standardMinutes(),
                terms.price().fen(),
                terms.requiredQualification(),
                terms.minCrew(),
                terms.sexRule().name(),
                terms.place().name(),
                edition.validFrom(),
                edition.validTo());
    }
}
