package org.linli.dispatch.order.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.kernel.FacilityId;
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

    /**
     * Providers who declined, let an offer lapse, or are not wanted: never asked again for this order. Who refused at one
     * facility may still be asked at another.
     */
    public Set<ProviderId> notToAsk() {
        Set<ProviderId> providers = new LinkedHashSet<>(request.excluded());
        past.stream()
                .filter(ClosedOffer::isRefused)
                .map(closed -> closed.offer().candidate())
                .filter(candidate -> candidate.facility().isEmpty())
                .map(Candidate::provider)
                .forEach(providers::add);
        return providers;
    }

    /** Facilities at which the order was refused: never asked again for this order. */
    public Set<FacilityId> facilitiesNotToAsk() {
        return past.stream()
                .filter(ClosedOffer::isRefused)
                .flatMap(closed -> closed.offer().candidate().facility().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean mayAsk(Candidate candidate) {
        return !notToAsk().contains(candidate.provider())
                && candidate.facility().filter(facilitiesNotToAsk()::contains).isEmpty();
    }

    Optional<Candidate> nextCandidate() {
        return candidates.stream().filter(this::mayAsk).findFirst();
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
