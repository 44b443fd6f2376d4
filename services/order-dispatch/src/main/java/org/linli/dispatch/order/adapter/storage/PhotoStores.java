package org.linli.dispatch.order.adapter.storage;

import io.minio.MinioClient;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.util.Optional;
import org.linli.dispatch.DispatchConfig;
import org.linli.dispatch.order.application.PhotoStore;

/** Chooses the photo store: S3 when {@code linli.dispatch.photos.s3.endpoint} is set, a folder otherwise. */
@ApplicationScoped
class PhotoStores {

    @Produces
    @ApplicationScoped
    PhotoStore photoStore(Vertx vertx, DispatchConfig config) {
        DispatchConfig.S3 s3 = config.photos().s3();
        return s3.endpoint()
                .<PhotoStore>map(endpoint -> new S3Photos(vertx, client(endpoint, s3), s3.bucket()))
                .orElseGet(() -> new FolderPhotos(vertx, Path.of(config.photos().folder())));
    }

    private static MinioClient client(String endpoint, DispatchConfig.S3 s3) {
        return client(
                endpoint, required(s3.accessKey(), "access-key"), required(s3.secretKey(), "secret-key"), s3.region());
    }

    static MinioClient client(String endpoint, String accessKey, String secretKey, Optional<String> region) {
        MinioClient.Builder builder = MinioClient.builder().endpoint(endpoint).credentials(accessKey, secretKey);
        region.ifPresent(builder::region);
        return builder.build();
    }

    private static String required(Optional<String> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException(
                "linli.dispatch.photos.s3." + name + " is missing. Maybe set it, or leave out the endpoint."));
    }
}
