package org.linli.registry.resident.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.domain.Account;
import org.linli.registry.resident.domain.Consent;
import org.linli.registry.resident.domain.LastWord;

/** Accounts and consents of residents. Needs an open unit of work, and the resident locked for changes. */
public interface Links {

    /** Linked accounts of each resident that has any. */
    Uni<Map<ResidentId, List<Account>>> accounts(List<ResidentId> residents);

    /** Consents of each resident that has any given, not withdrawn and not ended. */
    Uni<Map<ResidentId, List<Consent>>> consents(List<ResidentId> residents);

    /** What each resident that said anything said last about purposes other than the access of relatives. */
    Uni<Map<ResidentId, List<LastWord>>> lastWords(List<ResidentId> residents);

    /** Links an account, or changes whose it is; refused when it is the own account of somebody else. */
    Uni<Void> link(ResidentId resident, Account account, String by);

    /** Removes a link; tells whether there was one. */
    Uni<Boolean> unlink(ResidentId resident, String subject);

    /** The last consent for a relative that was not withdrawn, even if it has ended. */
    Uni<Optional<Consent>> lastConsent(ResidentId resident, String subject);

    /** Records that a consent was given. */
    Uni<Void> given(ResidentId resident, Consent consent, String by);

    /** Records that a consent was withdrawn. */
    Uni<Void> withdrawn(ResidentId resident, Consent consent, String by);
}
