package org.linli.emergency.event.adapter.journal;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.linli.emergency.EmergencyConfig;
import org.linli.emergency.event.adapter.BackToCaller;
import org.linli.emergency.outage.application.Part;
import org.linli.emergency.outage.application.PartCheck;

/** Looks whether something lies beside the journal that nobody has seen to. Moving it away ends the alarm. */
@ApplicationScoped
class AsideCheck implements PartCheck {

    /** How the names of such files end. */
    static final String ENDING = ".aside";

    private final Path folder;

    AsideCheck(EmergencyConfig config) {
        this.folder = Path.of(config.journal().folder());
    }

    @Override
    public Part part() {
        return Part.ASIDE;
    }

    @Override
    public Uni<Void> check() {
        return BackToCaller.with(() -> Uni.createFrom()
                .item(this::files)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(files -> files == 0
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new IOException(files + " files lie aside in " + folder))));
    }

    private long files() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(ENDING)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
