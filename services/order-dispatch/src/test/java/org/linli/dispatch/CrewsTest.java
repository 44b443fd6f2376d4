package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.testkit.LinliParts;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class CrewsTest {

    @Test
    void theDatabaseRefusesDoubleBookingUnderConcurrency() {
        // Given
        City.catalogue();
        UUID provider = City.provider();
        UUID caregiver = City.caregiver(provider);
        UUID resident = City.resident(List.of());
        List<Scene> scenes = IntStream.range(0, 6)
                .mapToObj(i -> Scene.offered(resident, provider, City.CLEAN, City.tomorrowAt(9), null))
                .toList();
        Api admin = new Api(City.providerAdmin(provider));
        // When
        List<Response> answers = Together.run(scenes.stream()
                .<Callable<Response>>map(scene -> () -> admin.accept(scene.order(), List.of(caregiver)))
                .toList());
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
        answers.stream().filter(answer -> answer.statusCode() != 200).forEach(answer -> {
            Api.refused(answer, 409, "CAREGIVER_BOOKED");
            assertThat(answer.<String>path("detail")).contains(caregiver.toString());
        });
        assertThat(City.DB.rows("select 1 from booking where caregiver_id = ? and active", caregiver))
                .hasSize(1);
    }

    @Test
    void aCrewIsBookedAsAWholeOrNotAtAll() {
        // Given
        City.catalogue();
        UUID provider = City.provider();
        List<UUID> crew = City.crew(provider, 2);
        UUID resident = City.resident(List.of());
        Scene busy = Scene.offered(resident, provider, City.CLEAN, City.tomorrowAt(9), null);
        Scene.ok(busy.admin().accept(busy.order(), List.of(crew.getLast())));
        Scene bath = Scene.offered(resident, provider, City.BATH, City.tomorrowAt(9), null);
        // When
        Response answer = bath.admin().accept(bath.order(), crew);
        // Then
        Api.refused(answer, 409, "CAREGIVER_BOOKED");
        assertThat(City.DB.rows("select 1 from booking where caregiver_id = ? and active", crew.getFirst()))
                .isEmpty();
        assertThat(bath.desk().state(bath.order())).isEqualTo("OFFERED");
        Scene.ok(bath.admin()
                .change(
                        "/orders/" + bath.order() + "/offer/acceptance",
                        bath.admin().version(bath.order()),
                        Api.acceptance(crew, City.tomorrowAt(10))));
    }

    @Test
    void cancellingFreesTheCrew() {
        // Given
        Scene scene = Scene.offered(9);
        VisitSteps visit = scene.accepted();
        // When
        Scene.ok(scene.desk()
                .change(
                        "/orders/" + scene.order() + "/cancellation",
                        scene.desk().version(scene.order()),
                        Map.of("reason", "NO_LONGER_NEEDED")));
        // Then
        Scene next = Scene.offered(scene.resident(), scene.provider(), City.CLEAN, City.tomorrowAt(9), null);
        Scene.ok(next.admin().accept(next.order(), List.of(visit.caregiver())));
    }

    @Test
    void aCrewMustBeAllowedToDoIt() {
        // Given
        City.catalogue();
        Scene scene = Scene.offered(City.BATH, City.tomorrowAt(9), null);
        UUID fine = City.caregiver(scene.provider());
        UUID expired = City.caregiver(scene.provider(), "FEMALE", City.today().minusDays(1));
        UUID endsTooEarly = City.caregiver(scene.provider(), "FEMALE", City.today());
        UUID lent = City.caregiver(City.provider());
        List<UUID> men = Stream.of(1, 2)
                .map(i -> City.caregiver(scene.provider(), "MALE", City.today().plusYears(1)))
                .toList();
        // Then
        refused(scene, "CREW_TOO_SMALL", fine);
        refused(scene, "CREW_NAMED_TWICE", fine, fine);
        refused(scene, "CERTIFICATE_NOT_VALID", fine, expired);
        refused(scene, "CERTIFICATE_NOT_VALID", fine, endsTooEarly);
        refused(scene, "CAREGIVER_NOT_OF_PROVIDER", fine, lent);
        refused(scene, "SEX_RULE_NOT_MET", men.getFirst(), men.getLast());
        Api.refused(scene.admin().accept(scene.order(), List.of(fine, UUID.randomUUID())), 503, "NOT_YET_KNOWN");
    }

    @Test
    void aCertificateRevokedAfterTheRankingStopsTheAcceptanceFromThatInstant() {
        // Given
        Scene scene = Scene.offered(City.BATH, City.tomorrowAt(9), null);
        List<UUID> crew = City.crew(scene.provider(), 2);
        // When
        City.caregiver(crew.getFirst(), scene.provider(), "FEMALE", City.today().plusYears(1), true);
        // Then
        Api.refused(scene.admin().accept(scene.order(), crew), 422, "CERTIFICATE_NOT_VALID");
    }

    @Test
    void theVisitBeginsInsideTheWindow() {
        Scene scene = Scene.offered(9);
        UUID caregiver = City.caregiver(scene.provider());
        Instant late = City.tomorrowAt(12);
        Response answer = scene.admin()
                .change(
                        "/orders/" + scene.order() + "/offer/acceptance",
                        scene.admin().version(scene.order()),
                        Api.acceptance(List.of(caregiver), late));
        Api.refused(answer, 422, "START_OUTSIDE_WINDOW");
    }

    private static void refused(Scene scene, String code, UUID... crew) {
        Api.refused(scene.admin().accept(scene.order(), List.of(crew)), 422, code);
    }
}
