package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import org.linli.provider.catalogue.domain.Term;

/** One stored list of words: the service kinds or the qualifications. */
public interface Vocabulary {

    /** All words, by code. */
    Uni<List<Term>> list();

    /** Those of the codes that are words of the list. */
    Uni<Set<String>> known(Set<String> codes);

    /** Adds a word; fails with {@code CODE_TAKEN}. */
    Uni<Term> add(Term term);
}
