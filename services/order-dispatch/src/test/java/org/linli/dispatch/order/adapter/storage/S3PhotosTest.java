package org.linli.dispatch.order.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.errors.ErrorResponseException;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linli.dispatch.order.domain.Photo;
import org.linli.dispatch.order.domain.PhotoFormat;
import org.linli.dispatch.order.domain.PhotoId;
import org.linli.kernel.OrderId;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.RunFolder;
import org.linli.testkit.parts.S3;

/** Photos in a bucket of a real S3 server that demands signed requests. */
class S3PhotosTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Vertx VERTX = Vertx.vertx();
    private static final RunFolder FOLDER = RunFolder.temporary();
    private static S3 s3;

    @BeforeAll
    static void start() {
        s3 = S3.start(FOLDER, Ports.free());
        s3.bucket("linli-photos");
    }

    @AfterAll
    static void stop() {
        FOLDER.close();
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aPhotoComesBackByteForByte() {
        S3Photos photos = photos("linli-photos", S3.SECRET_KEY);
        Photo photo = photo("a1");
        byte[] bytes = new byte[3_000_000];
        new Random(4).nextBytes(bytes);

        photos.store(photo, bytes).await().atMost(LIMIT);

        assertThat(photos.read(photo).await().atMost(LIMIT)).isEqualTo(bytes);
    }

    @Test
    void theSamePhotoStoredTwiceIsThereOnceUnderOrderAndHash() throws Exception {
        S3Photos photos = photos("linli-photos", S3.SECRET_KEY);
        Photo photo = photo("b2");

        photos.store(photo, bytes("proof")).await().atMost(LIMIT);
        photos.store(photo, bytes("proof")).await().atMost(LIMIT);

        Path order = FOLDER.data("s3")
                .resolve("objects/linli-photos")
                .resolve(photo.order().toString());
        try (var objects = Files.list(order)) {
            assertThat(objects.map(object -> object.getFileName().toString())).containsExactly("b2");
        }
    }

    @Test
    void aWrongSecretStoresNothing() {
        Photo photo = photo("c3");

        assertThatThrownBy(() -> photos("linli-photos", "not-the-secret")
                        .store(photo, bytes("proof"))
                        .await()
                        .atMost(LIMIT))
                .hasRootCauseInstanceOf(ErrorResponseException.class)
                .rootCause()
                .hasMessageContaining("Forbidden");
        assertThatThrownBy(() -> photos("linli-photos", S3.SECRET_KEY)
                        .read(photo)
                        .await()
                        .atMost(LIMIT))
                .rootCause()
                .hasMessageContaining("does not exist");
    }

    @Test
    void aMissingBucketIsAnError() {
        assertThatThrownBy(() -> photos("no-such-bucket", S3.SECRET_KEY)
                        .store(photo("d4"), bytes("proof"))
                        .await()
                        .atMost(LIMIT))
                .rootCause()
                .hasMessageContaining("bucket does not exist");
    }

    private static S3Photos photos(String bucket, String secretKey) {
        return new S3Photos(VERTX, PhotoStores.client(s3.url(), S3.ACCESS_KEY, secretKey, Optional.empty()), bucket);
    }

    private static Photo photo(String sha256) {
        return new Photo(
                new PhotoId(UUID.randomUUID()),
                new OrderId(UUID.randomUUID()),
                sha256,
                PhotoFormat.JPEG,
                5,
                Instant.parse("2026-11-23T01:00:00Z"),
                false);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
