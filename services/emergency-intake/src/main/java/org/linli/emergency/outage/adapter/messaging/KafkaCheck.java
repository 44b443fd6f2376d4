package org.linli.emergency.outage.adapter.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Asks the brokers who they are. */
@ApplicationScoped
class KafkaCheck implements PartCheck {

    private static final int WITHIN_MILLIS = 1500;
    private static final int RECONNECT_MILLIS = 1000;

    private final String servers;
    private final ReentrantLock one = new ReentrantLock();
    private @Nullable Admin admin;

    KafkaCheck(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    @Override
    public Part part() {
        return Part.KAFKA;
    }

    @Override
    public Uni<Void> check() {
        return Uni.createFrom()
                .item(this::asked)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(asked -> Uni.createFrom().completionStage(() -> cluster(asked)))
                .replaceWithVoid();
    }

    /** Looks names up, and may wait for that. */
    private Admin asked() {
        one.lock();
        try {
            @Nullable Admin asked = admin;
            if (asked == null) {
                asked = Admin.create(
                        Map.of("bootstrap.servers", servers, "reconnect.backoff.max.ms", RECONNECT_MILLIS));
                admin = asked;
            }
            return asked;
        } finally {
            one.unlock();
        }
    }

    private static CompletionStage<String> cluster(Admin asked) {
        return asked.describeCluster(new DescribeClusterOptions().timeoutMs(WITHIN_MILLIS))
                .clusterId()
                .toCompletionStage();
    }

    @PreDestroy
    void close() {
        one.lock();
        try {
            if (admin != null) {
                admin.close(Duration.ofSeconds(1));
            }
        } finally {
            one.unlock();
        }
    }
}
