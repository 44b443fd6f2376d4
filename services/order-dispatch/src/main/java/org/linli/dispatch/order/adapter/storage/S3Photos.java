package org.linli.dispatch.order.adapter.storage;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.InputStream;
import org.linli.dispatch.order.application.PhotoStore;
import org.linli.dispatch.order.domain.Photo;

/** Photos in an S3 bucket, one object per order and hash. */
final class S3Photos implements PhotoStore {

    private final Vertx vertx;
    private final MinioClient client;
    private final String bucket;

    S3Photos(Vertx vertx, MinioClient client, String bucket) {
        this.vertx = vertx;
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public Uni<Void> store(Photo photo, byte[] bytes) {
        PutObjectArgs put = PutObjectArgs.builder()
                .bucket(bucket)
                .object(name(photo))
                .contentType(photo.format().mediaType())
                .data(bytes, bytes.length)
                .build();
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> client.putObject(put), false)
                        .toCompletionStage())
                .replaceWithVoid();
    }

    @Override
    public Uni<byte[]> read(Photo photo) {
        GetObjectArgs get =
                GetObjectArgs.builder().bucket(bucket).object(name(photo)).build();
        return Uni.createFrom()
                .completionStage(
                        () -> vertx.executeBlocking(() -> read(get), false).toCompletionStage());
    }

    private byte[] read(GetObjectArgs get) throws Exception {
        try (InputStream body = client.getObject(get)) {
            return body.readAllBytes();
        }
    }

    private static String name(Photo photo) {
        return photo.order() + "/" + photo.sha256();
    }
}
