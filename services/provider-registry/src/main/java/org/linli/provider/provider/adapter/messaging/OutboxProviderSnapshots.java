package org.linli.provider.provider.adapter.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.kernel.DivisionCode;
import org.linli.messaging.Outbox;
import org.linli.messaging.OutgoingEvent;
import org.linli.persistence.Ids;
import org.linli.provider.provider.application.ProviderSnapshots;
import org.linli.provider.provider.domain.Contract;
import org.linli.provider.provider.domain.Provider;

@ApplicationScoped
class OutboxProviderSnapshots implements ProviderSnapshots {

    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    OutboxProviderSnapshots(Outbox outbox, Ids ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Uni<Void> publish(List<Provider> providers) {
        return outbox.append(providers.stream().map(this::event).toList());
    }

    @Override
    public void publish(Connection connection, List<Provider> providers) throws SQLException {
        outbox.append(connection, providers.stream().map(this::event).toList());
    }

    private OutgoingEvent event(Provider provider) {
        ProviderSnapshot snapshot = new ProviderSnapshot(
                provider.id().value(),
                provider.version(),
                provider.name(),
                provider.status().name(),
                provider.contracts().stream()
                        .map(OutboxProviderSnapshots::contract)
                        .toList());
        return OutgoingEvent.snapshot(
                ids.next(), ProviderSnapshot.TYPE, provider.id(), provider.version(), snapshot, clock.instant());
    }

    private static ProviderSnapshot.Contract contract(Contract contract) {
        return new ProviderSnapshot.Contract(
                contract.id(),
                contract.itemCodes(),
                contract.divisions().stream().map(DivisionCode::prefix).toList(),
                contract.validFrom(),
                contract.validTo());
    }
}
