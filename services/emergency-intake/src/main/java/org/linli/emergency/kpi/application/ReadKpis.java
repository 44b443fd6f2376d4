package org.linli.emergency.kpi.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.emergency.kpi.application.KpiQueries.Asked;
import org.linli.emergency.kpi.application.KpiQueries.FalseAlarms;
import org.linli.emergency.kpi.application.KpiQueries.Miss;
import org.linli.persistence.UnitOfWork;

/** Shows how well calls are answered. */
@ApplicationScoped
@UnitOfWork
public class ReadKpis {

    private final KpiQueries queries;

    ReadKpis(KpiQueries queries) {
        this.queries = queries;
    }

    /** The figures of a period. */
    public Uni<Kpis> of(Asked asked) {
        return queries.kpis(asked);
    }

    /** Calls not answered within 60 seconds, the oldest first. */
    public Uni<List<Miss>> misses(Asked asked, Instant afterAt, UUID afterId, int limit) {
        return queries.misses(asked, afterAt, afterId, limit);
    }

    /** Devices with false alarms, those with the most first. */
    public Uni<List<FalseAlarms>> falseAlarms(Asked asked, long afterCount, UUID afterId, int limit) {
        return queries.falseAlarms(asked, afterCount, afterId, limit);
    }
}
