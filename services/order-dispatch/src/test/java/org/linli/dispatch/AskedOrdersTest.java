package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OrderRefused;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.contracts.emergency.v1.OrderAsked;
import org.linli.testkit.LinliParts;

/** Orders that operators ask for out of an incident. */
@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class AskedOrdersTest {

    private static final String AREA = "99";

    @BeforeEach
    void catalogue() {
        City.catalogue();
    }

    @Test
    void anOrderThatWasAskedForIsPlacedOnceUnderTheIdItWasGiven() {
        // Given
        UUID order = UUID.randomUUID();
        UUID resident = City.resident(List.of());
        OrderAsked asked = asked(order, resident, City.CLEAN, AREA, Instant.now());
        String event = UUID.randomUUID().toString();
        // When
        Messages.fact(OrderAsked.TYPE, order, asked, event);
        Messages.fact(OrderAsked.TYPE, order, asked, event);
        // Then
        Said.latest(MatchingRequested.TYPE, order);
        Said.once(OrderRequested.TYPE, order);
        assertThat(Said.latest(OrderRequested.TYPE, order).channel()).isEqualTo("PHONE");
        assertThat(City.DB.rows("select 1 from service_order where id = ? and resident_id = ?", order, resident))
                .hasSize(1);
    }

    @Test
    void whatCannotBePlacedIsToldWithItsReason() {
        UUID gone = UUID.randomUUID();
        City.resident(gone, "DECEASED", true, List.of());
        assertThat(refused(gone, City.CLEAN, AREA).code()).isEqualTo("RESIDENT_LEFT");
        UUID resident = City.resident(List.of());
        assertThat(refused(resident, City.CLEAN, "11").code()).isEqualTo("NOT_FOUND");
        assertThat(refused(resident, "NEVER-HEARD", AREA).detail()).isNotBlank();
    }

    @Test
    void whatMayStillArriveIsWaitedFor() {
        // Given
        UUID order = UUID.randomUUID();
        UUID resident = UUID.randomUUID();
        // When
        Messages.fact(OrderAsked.TYPE, order, asked(order, resident, City.CLEAN, AREA, Instant.now()));
        City.resident(resident, "ACTIVE", true, List.of());
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(Said.all(OrderRequested.TYPE, order)).hasSize(1));
        Said.never(OrderRefused.TYPE, order);
    }

    /** Asked for so long ago that nothing more is waited for. */
    private static OrderRefused refused(UUID resident, String item, String area) {
        UUID order = UUID.randomUUID();
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(5));
        Messages.fact(OrderAsked.TYPE, order, asked(order, resident, item, area, longAgo));
        OrderRefused refused = Said.latest(OrderRefused.TYPE, order);
        assertThat(City.DB.rows("select 1 from service_order where id = ?", order))
                .isEmpty();
        return refused;
    }

    private static OrderAsked asked(UUID order, UUID resident, String item, String area, Instant at) {
        return new OrderAsked(
                order,
                UUID.randomUUID(),
                resident,
                item,
                City.tomorrowAt(9),
                City.tomorrowAt(11),
                "PLANNED",
                "SELF_PAY",
                area,
                "operator-1",
                "operator",
                at);
    }
}
