package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.ResidentId;
import org.linli.persistence.UnitOfWork;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.security.Scope;
import org.linli.web.Versions;

/** Links sign-in accounts to residents. */
@ApplicationScoped
@UnitOfWork
public class LinkAccounts {

    private final ResidentFiles files;
    private final Links links;

    LinkAccounts(ResidentFiles files, Links links) {
        this.files = files;
        this.links = links;
    }

    /** Links an account; the same link again changes nothing. {@code seen} is checked when given. */
    public Uni<ResidentFile> link(ResidentId id, @Nullable Long seen, Account account, String by, Scope scope) {
        return files.lock(id, scope)
                .invoke(resident -> requireSeen(seen, resident.version()))
                .chain(files::of)
                .chain(file -> file.accounts().contains(account)
                        ? Uni.createFrom().item(file)
                        : links.link(id, account, by).chain(() -> files.record(file.resident())));
    }

    /** Removes a link; refused when there is none. */
    public Uni<ResidentFile> unlink(ResidentId id, @Nullable Long seen, String subject, Scope scope) {
        return files.lock(id, scope)
                .invoke(resident -> requireSeen(seen, resident.version()))
                .call(() -> links.unlink(id, subject).invoke(LinkAccounts::requireRemoved))
                .chain(files::record);
    }

    static void requireSeen(@Nullable Long seen, long current) {
        if (seen != null) {
            Versions.require(seen, current);
        }
    }

    private static void requireRemoved(boolean removed) {
        if (!removed) {
            throw Refusal.of(CommonError.NOT_FOUND, "the account is not linked to this resident");
        }
    }
}
