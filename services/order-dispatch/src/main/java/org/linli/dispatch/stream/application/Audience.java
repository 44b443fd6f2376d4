package org.linli.dispatch.stream.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.security.Scope;

/**
 * Whom a change concerned when it happened, and who has the order now.
 *
 * @param division division of the home
 * @param provider provider the change was about, if any
 * @param caregivers caregivers the change was about
 * @param holder provider that has the order or its open offer now
 * @param crew caregivers who have a visit now
 * @param accounts accounts of the resident now
 * @param relatives relatives with consent for orders now
 */
public record Audience(
        String division,
        Optional<UUID> provider,
        Set<UUID> caregivers,
        Optional<UUID> holder,
        Set<UUID> crew,
        Set<String> accounts,
        List<Relative> relatives) {

    public Audience {
        caregivers = Set.copyOf(caregivers);
        crew = Set.copyOf(crew);
        accounts = Set.copyOf(accounts);
        relatives = List.copyOf(relatives);
    }

    /** A relative whose consent covers orders, until a time if it ends by itself. */
    public record Relative(String subject, Optional<Instant> until) {}

    /** What a follower may know of a change. */
    public enum View {
        /** Nothing. */
        NONE,
        /** The change. */
        CHANGE,
        /** Only that the thing is gone: it was theirs and is no longer. */
        GONE
    }

    /** What a caller with this scope may know; {@code ofOffer} changes are not for families and caregivers. */
    public View viewOf(Scope scope, boolean ofOffer, Instant now) {
        return switch (scope) {
            case Scope.Area(String prefix) -> view(division.startsWith(prefix));
            case Scope.OfProvider(UUID own) -> viewOf(own);
            case Scope.OfCaregiver(UUID own) -> viewOfCaregiver(own, ofOffer);
            case Scope.OfResident(String subject) -> view(!ofOffer && accounts.contains(subject));
            case Scope.OfRelative(String subject) -> view(!ofOffer && isConsented(subject, now));
        };
    }

    private View viewOf(UUID own) {
        boolean about = provider.filter(own::equals).isPresent();
        boolean holds = holder.filter(own::equals).isPresent();
        if (holds) {
            return view(about || provider.isEmpty());
        }
        return about ? View.GONE : View.NONE;
    }

    private View viewOfCaregiver(UUID own, boolean ofOffer) {
        if (crew.contains(own)) {
            return view(!ofOffer);
        }
        return caregivers.contains(own) ? View.GONE : View.NONE;
    }

    private boolean isConsented(String subject, Instant now) {
        return relatives.stream()
                .filter(relative -> relative.subject().equals(subject))
                .anyMatch(relative -> relative.until().map(now::isBefore).orElse(true));
    }

    private static View view(boolean allowed) {
        return allowed ? View.CHANGE : View.NONE;
    }
}
