package org.linli.dispatch.order.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.OrderId;
import org.linli.kernel.ProviderId;

/**
 * What an order carries from state to state.
 *
 * @param id the order
 * @param request what was asked for
 * @param past offers that are closed, oldest first
 * @param candidates the latest ranking, best first
 * @param visitVersion grows with every change of a visit and never falls, whatever is planned anew
 */
public record Dossier(
        OrderId id, Request request, List<ClosedOffer> past, List<Candidate> candidates, long visitVersion) {

    public Dossier {
        past = List.copyOf(past);
        candidates = List.copyOf(candidates);
    }

    static Dossier of(OrderId id, Request request) {
        return new Dossier(id, request, List.of(), List.of(), 0);
    }

    /** Providers who declined, let an offer lapse, or are not wanted: never asked again for this order. */
    public Set<ProviderId> notToAsk() {
        Set<ProviderId> providers = new LinkedHashSet<>(request.excluded());
        past.stream()
                .filter(ClosedOffer::isRefused)
                .map(closed -> closed.offer().provider())
                .forEach(providers::add);
        return providers;
    }

    Optional<Candidate> nextCandidate() {
        Set<ProviderId> not = notToAsk();
        return candidates.stream()
                .filter(candidate -> !not.contains(candidate.provider()))
                .findFirst();
    }

    Dossier with(ClosedOffer closed) {
        List<ClosedOffer> more = new ArrayList<>(past);
        more.add(closed);
        return new Dossier(id, request, more, candidates, visitVersion);
    }

    Dossier withCandidates(List<Candidate> ranked) {
        return new Dossier(id, request, past, ranked, visitVersion);
    }

    Dossier withVisitVersion(long version) {
        return new Dossier(id, request, past, candidates, version);
    }
}
