package org.linli.dispatch.order.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.dispatch.order.domain.Crew.Task;
import org.linli.kernel.Refusal;

/** One rule that a crew must keep; throws a {@link Refusal} that names the caregiver. */
@FunctionalInterface
public interface CrewRule {

    /** Refuses a crew that breaks the rule. */
    void require(Crew crew, Task task);

    /** Nobody counts twice. */
    CrewRule NAMED_ONCE = (crew, task) -> {
        if (crew.members().stream()
                        .map(Caregiver::id)
                        .collect(Collectors.toSet())
                        .size()
                < crew.members().size()) {
            throw Refusal.ofField(DispatchError.CREW_NAMED_TWICE, "crew", "a caregiver is named twice");
        }
    };

    /** As many as the item needs, such as two for a bath in a folding tub. */
    CrewRule LARGE_ENOUGH = (crew, task) -> {
        int needed = task.request().item().minCrew();
        if (crew.members().size() < needed) {
            throw Refusal.ofField(
                    DispatchError.CREW_TOO_SMALL,
                    "crew",
                    "this item needs " + needed + " caregivers\nMaybe name "
                            + (needed - crew.members().size()) + " more.");
        }
    };

    /** Everyone works for the provider that accepts, now. */
    CrewRule OF_THE_PROVIDER = each(
            (caregiver, task) -> caregiver.active() && caregiver.employer().equals(task.provider()),
            DispatchError.CAREGIVER_NOT_OF_PROVIDER,
            "is not an active caregiver of this provider");

    /** Everyone works in the kind of service. */
    CrewRule OF_THE_KIND = each(
            (caregiver, task) ->
                    caregiver.kinds().contains(task.request().item().kind()),
            DispatchError.CAREGIVER_LACKS_KIND,
            "does not work in this kind of service");

    /** Everyone holds the certificate needed, valid today and on the day of the visit. */
    CrewRule CERTIFIED = each(
            (caregiver, task) -> task.request()
                    .item()
                    .qualification()
                    .map(needed -> Stream.of(task.today(), task.request().day())
                            .allMatch(day -> caregiver.isQualified(needed, day)))
                    .orElse(true),
            DispatchError.CERTIFICATE_NOT_VALID,
            "lacks a certificate that is valid today and on the day of the visit");

    /** The sex rule of the item, as seen from the resident. */
    CrewRule SEX = (crew, task) -> {
        Predicate<Caregiver> same = caregiver -> caregiver.sex() == task.residentSex();
        boolean met = switch (task.request().item().sexRule()) {
            case NONE -> true;
            case SAME_SEX_ONE -> crew.members().stream().anyMatch(same);
            case SAME_SEX_ALL -> crew.members().stream().allMatch(same);
        };
        if (!met) {
            throw Refusal.ofField(
                    DispatchError.SEX_RULE_NOT_MET,
                    "crew",
                    "this item asks for " + task.request().item().sexRule());
        }
    };

    /** All rules, in the order in which they are checked. */
    List<CrewRule> ALL = List.of(NAMED_ONCE, LARGE_ENOUGH, OF_THE_PROVIDER, OF_THE_KIND, CERTIFIED, SEX);

    private static CrewRule each(Condition condition, DispatchError error, String complaint) {
        return (crew, task) -> {
            Optional<Caregiver> unfit = crew.members().stream()
                    .filter(caregiver -> !condition.holds(caregiver, task))
                    .findFirst();
            unfit.ifPresent(caregiver -> {
                throw Refusal.ofField(error, "crew", "caregiver " + caregiver.id() + " " + complaint);
            });
        };
    }

    /** What must hold for one caregiver. */
    @FunctionalInterface
    interface Condition {
        /** Whether it holds. */
        boolean holds(Caregiver caregiver, Task task);
    }
}
