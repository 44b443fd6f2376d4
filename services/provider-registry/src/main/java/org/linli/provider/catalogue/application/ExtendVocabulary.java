package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.linli.persistence.UnitOfWork;
import org.linli.provider.catalogue.domain.Term;

/** Shows and extends the service kinds and the qualifications. */
@ApplicationScoped
@UnitOfWork
public class ExtendVocabulary {

    private final ServiceKinds kinds;
    private final Qualifications qualifications;
    private final KnownCodes codes;

    ExtendVocabulary(ServiceKinds kinds, Qualifications qualifications, KnownCodes codes) {
        this.kinds = kinds;
        this.qualifications = qualifications;
        this.codes = codes;
    }

    /** All service kinds, by code. */
    public Uni<List<Term>> kinds() {
        return kinds.list();
    }

    /** All qualifications, by code. */
    public Uni<List<Term>> qualifications() {
        return qualifications.list();
    }

    /** Adds a service kind. */
    public Uni<Term> addKind(Term kind) {
        return kinds.add(kind);
    }

    /** Adds a qualification, which may include one that is known. */
    public Uni<Term> addQualification(Term qualification) {
        String includes = qualification.includes();
        return codes.requireQualifications(includes == null ? Map.of() : Map.of("includes", includes))
                .chain(() -> qualifications.add(qualification));
    }
}
