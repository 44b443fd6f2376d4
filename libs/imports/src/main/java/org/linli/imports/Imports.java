package org.linli.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Caller;

/** Imports as their senders use them. */
@ApplicationScoped
public class Imports {

    private final ImportKinds kinds;
    private final Uploads uploads;
    private final ReadImports read;
    private final ImportWorkers workers;
    private final Clock clock;

    Imports(ImportKinds kinds, Uploads uploads, ReadImports read, ImportWorkers workers, Clock clock) {
        this.kinds = kinds;
        this.uploads = uploads;
        this.read = read;
        this.workers = workers;
        this.clock = clock;
    }

    /** Receives a file; it is processed from then on. */
    ImportView receive(
            Caller caller, @Nullable String of, boolean dryRun, String key, Charset charset, InputStream body) {
        Upload upload = new Upload(allowed(caller, of), dryRun, caller.subject(), caller.scope(), key, charset);
        ImportJob job = uploads.receive(upload, body);
        workers.wake();
        return view(job);
    }

    ImportView get(UUID id, Caller caller) {
        return view(read.get(id, caller.subject()));
    }

    List<ImportView> list(Caller caller, @Nullable UUID before, int limit) {
        return read.list(caller.subject(), before, limit).stream()
                .map(this::view)
                .toList();
    }

    ImportView cancel(UUID id, Caller caller) {
        return view(read.cancel(id, caller.subject()));
    }

    String template(Caller caller, @Nullable String of) {
        return ReadImports.template(allowed(caller, of).columns());
    }

    /** Who writes the results of an import of this caller. */
    Results results(UUID id, Caller caller, @Nullable String outcome) {
        ImportJob job = read.get(id, caller.subject());
        return out -> read.writeResults(job, outcome, out);
    }

    /** Writes results. */
    interface Results {
        void writeTo(OutputStream out) throws IOException;
    }

    private ImportKind<?> allowed(Caller caller, @Nullable String of) {
        ImportKind<?> kind = kinds.named(of);
        if (kind.roles().stream().noneMatch(caller::is)) {
            throw Refusal.of(CommonError.NOT_ALLOWED, "none of the caller's roles may import " + kind.name());
        }
        return kind;
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(job, clock.instant());
    }
}
