package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.contracts.dispatch.v1.OrderCompleted;
import org.linli.contracts.registry.v1.ResidentSnapshot.Relative;
import org.linli.testkit.LinliParts;
import org.linli.testkit.Tokens;

@QuarkusTest
@WithTestResource(value = LinliParts.class, initArgs = @ResourceArg(name = "database", value = "order_dispatch"))
class PhotosTest {

    @Test
    void aPhotoWhoseHashDoesNotMatchIsRefused() {
        // Given
        VisitSteps visit = Scene.offered(9).accepted();
        byte[] whole = VisitSteps.png(System.nanoTime());
        byte[] cut = java.util.Arrays.copyOf(whole, 40);
        // Then
        Api.refused(visit.upload(cut, VisitSteps.digest(whole)), 422, "DIGEST_MISMATCH");
        Api.refused(visit.upload(whole, "md5=:abc:"), 400, "INVALID_INPUT");
        assertThat(City.DB.rows("select 1 from photo where order_id = ?", visit.order()))
                .isEmpty();
    }

    @Test
    void onlyPicturesOfUsualSizeAreKept() {
        VisitSteps visit = Scene.offered(10).accepted();
        byte[] text = "<html>not a picture at all</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] huge = java.util.Arrays.copyOf(VisitSteps.png(1), 10 * 1024 * 1024 + 1);
        Api.refused(visit.upload(text, VisitSteps.digest(text)), 422, "PHOTO_FORMAT");
        Api.refused(visit.upload(huge, VisitSteps.digest(huge)), 422, "PHOTO_TOO_LARGE");
    }

    @Test
    void aPictureUsedForAnotherOrderIsFlagged() {
        // Given
        byte[] picture = VisitSteps.png(System.nanoTime());
        VisitSteps first = Scene.offered(11).accepted();
        first.photo(picture);
        VisitSteps second = Scene.offered(City.CLEAN, java.time.Instant.now().plusSeconds(60), null)
                .accepted();
        Scene.ok(second.checkIn(0, null));
        // When
        Response repeated = second.upload(picture, VisitSteps.digest(picture));
        Scene.ok(second.checkOut(UUID.fromString(repeated.path("photoId"))));
        // Then
        assertThat(repeated.<Boolean>path("usedElsewhere")).isTrue();
        assertThat(Said.latest(OrderCompleted.TYPE, second.order()).flagged()).isTrue();
    }

    @Test
    void aPhotoIsShownToWhoMayLookAtTheOrder() {
        // Given
        City.catalogue();
        String daughter = Tokens.with("family", null, null, null, "photos-daughter");
        UUID resident = City.resident(List.of(), new Relative(City.subject(daughter), "FULL", null));
        Scene scene = Scene.offered(resident, City.provider(), City.CLEAN, City.tomorrowAt(12), null);
        byte[] picture = VisitSteps.png(System.nanoTime());
        UUID photo = scene.accepted().photo(picture);
        String path = "/orders/" + scene.order() + "/photos/" + photo;
        // When
        List<Response> shown = List.of(scene.desk().get(path), scene.admin().get(path), new Api(daughter).get(path));
        // Then
        assertThat(shown).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.contentType()).isEqualTo("image/png");
            assertThat(answer.header("Repr-Digest")).isEqualTo(VisitSteps.digest(picture));
            assertThat(answer.asByteArray()).isEqualTo(picture);
        });
        Api.refused(new Api(City.providerAdmin(City.provider())).get(path), 404, "NOT_FOUND");
        Api.refused(new Api(Tokens.with("dispatcher", "98")).get(path), 404, "NOT_FOUND");
        Api.refused(new Api(Tokens.of("assessor")).get(path), 403, "NOT_ALLOWED");
        Api.refused(scene.desk().get("/orders/" + scene.order() + "/photos/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @Test
    void photosAreShutAtOnceToWhoHasLostTheRole() {
        // Given
        VisitSteps visit = Scene.offered(14).accepted();
        String path = "/orders/" + visit.order() + "/photos/" + visit.photo(VisitSteps.png(System.nanoTime()));
        String name = "withdrawn-%016x".formatted(System.nanoTime());
        Tokens.accounts().create(name, "dispatcher", Map.of("division", "99"));
        Api dispatcher = new Api(Tokens.accounts().token(name));
        Scene.ok(dispatcher.get(path));
        // When
        Tokens.accounts().withdraw(name, "dispatcher");
        // Then
        Api.refused(dispatcher.get(path), 403, "NOT_ALLOWED");
        Scene.ok(dispatcher.get("/orders/" + visit.order()));
    }

    @Test
    void aPhotoSentTwiceWithTheSameKeyIsKeptOnce() {
        // Given
        VisitSteps visit = Scene.offered(13).accepted();
        byte[] picture = VisitSteps.png(System.nanoTime());
        Map<String, String> headers = Map.of("Idempotency-Key", "p-1", "Repr-Digest", VisitSteps.digest(picture));
        // When
        List<Response> answers = Together.run(List.of(
                () -> visit.api()
                        .as()
                        .contentType("image/png")
                        .headers(headers)
                        .body(picture)
                        .post(path(visit)),
                () -> visit.api()
                        .as()
                        .contentType("image/png")
                        .headers(headers)
                        .body(picture)
                        .post(path(visit))));
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("photoId"))
                .containsOnly(answers.getFirst().<String>path("photoId"));
        assertThat(City.DB.rows("select 1 from photo where order_id = ?", visit.order()))
                .hasSize(1);
    }

    private static String path(VisitSteps visit) {
        return Api.ROOT + "/orders/" + visit.order() + "/photos";
    }
}
