package org.linli.dispatch.order.adapter.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.linli.dispatch.order.application.PhotoStore;
import org.linli.dispatch.order.domain.Photo;

/**
 * Photos in a folder, one file per order and hash. A file appears whole or not at all: it is written beside its place,
 * forced to disk, and renamed; then the folder is forced too.
 */
final class FolderPhotos implements PhotoStore {

    private final Vertx vertx;
    private final Path root;

    FolderPhotos(Vertx vertx, Path root) {
        this.vertx = vertx;
        this.root = root;
    }

    @Override
    public Uni<Void> store(Photo photo, byte[] bytes) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> write(place(photo), photo, bytes), false)
                        .toCompletionStage())
                .replaceWithVoid();
    }

    @Override
    public Uni<byte[]> read(Photo photo) {
        return Uni.createFrom()
                .completionStage(() -> vertx.executeBlocking(() -> Files.readAllBytes(place(photo)), false)
                        .toCompletionStage());
    }

    private Path place(Photo photo) {
        return root.resolve(photo.order().toString()).resolve(photo.sha256());
    }

    private static Path write(Path place, Photo photo, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(place.resolveSibling("."));
        Path draft = place.resolveSibling(photo.id().value() + ".draft");
        try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
        return place;
    }
}
