package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.domain.CatalogueItem;
import org.linli.provider.catalogue.domain.Terms;

/** Publishes service items and new editions of them, and tells what is offered on a day. */
@ApplicationScoped
@UnitOfWork
public class PublishCatalogue {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CatalogueItems items;
    private final CatalogueSnapshots snapshots;
    private final KnownCodes codes;
    private final Clock clock;

    PublishCatalogue(CatalogueItems items, CatalogueSnapshots snapshots, KnownCodes codes, Clock clock) {
        this.items = items;
        this.snapshots = snapshots;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * One edition to publish.
     *
     * @param code code of the item, new or known
     * @param kind service kind code
     * @param terms what the item means from then on
     * @param validFrom first day
     * @param validTo last day, null when open-ended
     */
    public record PublishEdition(
            String code,
            String kind,
            Terms terms,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /** Publishes the first edition of a new item or the next one of a known item. */
    public Uni<CatalogueItem> publish(PublishEdition command) {
        return requireKnownWords(command)
                .chain(() -> items.getForChange(command.code()))
                .chain(former -> former.isEmpty() ? items.add(first(command)) : items.addEdition(next(former, command)))
                .call(item -> snapshots.publish(List.of(item)));
    }

    /** One item with all its editions. */
    public Uni<CatalogueItem> get(String code) {
        return items.get(code);
    }

    /** Items offered on the day, by code. */
    public Uni<List<CatalogueItem>> offeredOn(LocalDate day, @Nullable String kind, String after, int limit) {
        return items.listOn(day, kind, after, limit);
    }

    /** The business day it is now. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    private Uni<Void> requireKnownWords(PublishEdition command) {
        String qualification = command.terms().requiredQualification();
        return codes.requireKinds(Map.of("kind", command.kind()))
                .chain(() -> codes.requireQualifications(
                        qualification == null ? Map.of() : Map.of("requiredQualification", qualification)));
    }

    private static CatalogueItem first(PublishEdition command) {
        return CatalogueItem.first(
                command.code(), command.kind(), command.terms(), command.validFrom(), command.validTo());
    }

    private CatalogueItem next(Optional<CatalogueItem> former, PublishEdition command) {
        return former.orElseThrow()
                .next(command.kind(), command.terms(), command.validFrom(), command.validTo(), today());
    }
}
