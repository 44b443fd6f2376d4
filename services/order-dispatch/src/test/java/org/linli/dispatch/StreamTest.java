package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class StreamTest {

    @Test
    void aPhoneGetsItsOwnOffersAndIsToldWhenTheyAreGone() {
        // Given
        City.catalogue();
        UUID mine = City.provider();
        UUID other = City.provider();
        Api desk = new Api(City.dispatcher());
        try (Sse own = Sse.listening(new Api(City.providerAdmin(mine)), "");
                Sse others = Sse.listening(new Api(City.providerAdmin(other)), "")) {
            // When
            Scene scene = Scene.offered(City.resident(List.of()), mine, City.CLEAN, City.tomorrowAt(9), null);
            Sse.Event offered = own.first(about(scene.order(), "linli.dispatch.order.offered.v1"));
            scene.admin().decline(scene.order());
            // Then
            assertThat(offered.name()).isEqualTo("offer");
            assertThat(offered.data().path("gone").asBoolean()).isFalse();
            assertThat(offered.data().path("state").asText()).isEqualTo("OFFERED");
            Sse.Event declined = own.first(about(scene.order(), "linli.dispatch.order.offer-declined.v1"));
            assertThat(declined.data().path("gone").asBoolean()).isTrue();
            desk.awaitState(scene.order(), "QUEUED");
            assertThat(others.events()).isEmpty();
        }
    }

    @Test
    void aPhoneResumesWhereItStoppedAndWithdrawnOffersAreGone() {
        // Given
        City.catalogue();
        UUID provider = City.provider();
        Api admin = new Api(City.providerAdmin(provider));
        String stopped;
        try (Sse before = Sse.listening(admin, "")) {
            stopped = before.first(event -> event.name().equals("ready")).id();
        }
        Scene withdrawn = Scene.offered(City.resident(List.of()), provider, City.CLEAN, City.tomorrowAt(9), null);
        admin.decline(withdrawn.order());
        Scene open = Scene.offered(City.resident(List.of()), provider, City.CLEAN, City.tomorrowAt(12), null);
        // When
        try (Sse again = Sse.listening(admin, stopped)) {
            again.first(about(open.order(), "linli.dispatch.order.offered.v1"));
            // Then
            assertThat(again.events())
                    .filteredOn(event -> event.data()
                            .path("orderId")
                            .asText()
                            .equals(withdrawn.order().toString()))
                    .isNotEmpty()
                    .allMatch(event -> event.data().path("gone").asBoolean());
            assertThat(again.events()).extracting(Sse.Event::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCaregiverFollowsHerVisitsAndTheFamilyTheOrder() {
        // Given
        City.catalogue();
        String daughter = Tokens.with("family", null, null, null, "stream-daughter");
        UUID resident = City.resident(List.of(), new Relative(City.subject(daughter), "ORDERS", null));
        UUID provider = City.provider();
        UUID caregiver = City.caregiver(provider);
        try (Sse phone = Sse.listening(new Api(City.caregiverToken(caregiver)), "");
                Sse family = Sse.listening(new Api(daughter), "")) {
            // When
            Scene scene = Scene.offered(resident, provider, City.CLEAN, City.tomorrowAt(9), null);
            Scene.ok(scene.admin().accept(scene.order(), List.of(caregiver)));
            Scene.ok(VisitSteps.of(scene.order(), caregiver).depart());
            // Then
            phone.first(about(scene.order(), "linli.dispatch.visit.planned.v1"));
            family.first(about(scene.order(), "linli.dispatch.visit.en-route.v1"));
            assertThat(phone.events()).noneMatch(event -> event.name().equals("offer"));
            assertThat(family.events()).noneMatch(event -> event.name().equals("offer"));
            Scene.ok(scene.desk()
                    .change(
                            "/orders/" + scene.order() + "/cancellation",
                            scene.desk().version(scene.order()),
                            Map.of("reason", "RESIDENT_WISH")));
            assertThat(phone.first(about(scene.order(), "linli.dispatch.visit.ended.v1"))
                            .data()
                            .path("gone")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void anIdleConnectionIsKeptAlive() {
        try (Sse idle = Sse.listening(new Api(City.providerAdmin(UUID.randomUUID())), "")) {
            await().atMost(Duration.ofSeconds(5)).until(() -> idle.comments().contains("heartbeat"));
        }
    }

    private static java.util.function.Predicate<Sse.Event> about(UUID order, String type) {
        return event -> event.data().path("orderId").asText().equals(order.toString())
                && event.data().path("type").asText().equals(type);
    }
}
