package org.linli.provider.republish.application;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.linli.provider.caregiver.application.RepublishCaregivers;
import org.linli.provider.catalogue.application.RepublishCatalogue;
import org.linli.provider.facility.application.RepublishFacilities;
import org.linli.provider.provider.application.RepublishProviders;

/**
 * Publishes the state of everything this service owns again, at its present versions: who knows it passes it over, who
 * lost it has it back. Some hundred things to a transaction.
 */
@ApplicationScoped
public class RepublishSnapshots {

    private static final int BATCH = 200;
    private static final UUID BEGINNING = new UUID(0, 0);

    private final RepublishProviders providers;
    private final RepublishFacilities facilities;
    private final RepublishCaregivers caregivers;
    private final RepublishCatalogue catalogue;

    RepublishSnapshots(
            RepublishProviders providers,
            RepublishFacilities facilities,
            RepublishCaregivers caregivers,
            RepublishCatalogue catalogue) {
        this.providers = providers;
        this.facilities = facilities;
        this.caregivers = caregivers;
        this.catalogue = catalogue;
    }

    /** How many snapshots of each sort were published. */
    public record Republished(long providers, long facilities, long caregivers, long catalogueItems) {}

    /** Publishes everything, one sort after the other. */
    public Uni<Republished> all() {
        List<Supplier<Uni<Long>>> sorts = List.of(
                () -> count(BEGINNING, after -> providers.next(after, BATCH)),
                () -> count(BEGINNING, after -> facilities.next(after, BATCH)),
                () -> count(BEGINNING, after -> caregivers.next(after, BATCH)),
                () -> count("", after -> catalogue.next(after, BATCH)));
        return Multi.createFrom()
                .iterable(sorts)
                .onItem()
                .transformToUniAndConcatenate(Supplier::get)
                .collect()
                .asList()
                .map(counts -> new Republished(counts.get(0), counts.get(1), counts.get(2), counts.get(3)));
    }

    private static <K> Uni<Long> count(K beginning, Function<K, Uni<List<K>>> next) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(beginning),
                        last -> next.apply(last.get())
                                .invoke(keys ->
                                        keys.stream().reduce((a, b) -> b).ifPresent(last::set)))
                .until(List::isEmpty)
                .map(List::size)
                .collect()
                .asList()
                .map(sizes -> sizes.stream().mapToLong(Integer::longValue).sum());
    }
}
