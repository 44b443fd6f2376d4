package org.linli.matching.match.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.MobilityGroup;
import org.linli.matching.booking.application.Diary;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Decision;
import org.linli.matching.match.domain.FacilityMatchmaking;
import org.linli.matching.match.domain.FacilityOption;
import org.linli.matching.match.domain.FacilitySituation;
import org.linli.matching.match.domain.Matchmaking;
import org.linli.matching.match.domain.Policy;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Shortfalls;
import org.linli.matching.match.domain.Situation;
import org.linli.matching.match.domain.Supplier;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.match.domain.Walking;
import org.linli.matching.match.domain.Worker;

/** The <em>decide</em> of an answer: measures ways and applies the rules. Computes; not for the event loop. */
@ApplicationScoped
public class DecideOrders {

    private static final String OFF_ROAD = "住址坐标附近没有可通行的道路";

    private final Ways ways;
    private final City city;
    private final Policy policy;
    private final Walking walking;
    private final Timer timer;

    DecideOrders(Ways ways, City city, Policy policy, Walking walking, MeterRegistry metrics) {
        this.ways = ways;
        this.city = city;
        this.policy = policy;
        this.walking = walking;
        this.timer = metrics.timer("linli.matching.decision");
    }

    /** The answer that the facts about a service at home allow. */
    public Answer decide(Facts.Complete facts) {
        return timer.record(() -> answer(facts));
    }

    /** The answer that the facts about a service at a facility allow. */
    public Answer decide(Facts.AtFacility facts) {
        return timer.record(() -> answer(facts));
    }

    private Answer answer(Facts.Complete facts) {
        Basis basis = ways.basis(ServicePlace.HOME, facts.resident().mobility());
        return ways.to(facts.home(), policy.widestMinutes(), liveOf(facts))
                .map(toHome -> new Situation(facts.errand(), basis, suppliers(facts, toHome), facts.notes()))
                .map(situation -> answer(Matchmaking.decide(situation, policy), basis, facts.notes()))
                .orElseGet(() -> answer(Shortfalls.unlocated(OFF_ROAD), basis, facts.notes()));
    }

    private Answer answer(Decision decision, Basis basis, List<String> notes) {
        return new Answer(decision, basis, policy.circleMinutes(), notes);
    }

    private Answer answer(Facts.AtFacility facts) {
        Walking circle = walking.asked(facts.errand().demand());
        MobilityGroup mobility = facts.resident().mobility();
        Basis basis = ways.basis(ServicePlace.FACILITY, mobility);
        Decision decision = ways.onFoot(facts.home(), mobility, circle.widestMinutes())
                .map(reached -> new FacilitySituation(facts.errand(), basis, options(facts, reached, circle)))
                .map(situation -> FacilityMatchmaking.decide(situation, circle))
                .orElseGet(() -> Shortfalls.unlocated(OFF_ROAD));
        return new Answer(decision, basis, circle.minutes(), List.of());
    }

    private List<FacilityOption> options(Facts.AtFacility facts, Map<FacilityId, Travel.Way> reached, Walking circle) {
        Travel none = new Travel.NoWay("老人%d分钟内无法到达站点".formatted(circle.widestMinutes()));
        return city.facilities().stream()
                .flatMap(facility -> city
                        .provider(facility.provider())
                        .map(provider -> new FacilityOption(
                                facility,
                                provider,
                                Optional.<Travel>ofNullable(reached.get(facility.id()))
                                        .orElse(none),
                                facts.taken().getOrDefault(facility.id(), Map.of())))
                        .stream())
                .toList();
    }

    private List<Supplier> suppliers(Facts.Complete facts, Ways.ToHome toHome) {
        return facts.staff().entrySet().stream()
                .map(one -> new Supplier(
                        one.getKey(),
                        one.getValue().stream()
                                .map(caregiver -> worker(facts, toHome, caregiver))
                                .toList()))
                .toList();
    }

    private Worker worker(Facts.Complete facts, Ways.ToHome toHome, Caregiver caregiver) {
        Diary diary = facts.diaries().getOrDefault(caregiver.id(), Diary.EMPTY);
        return new Worker(
                caregiver, travel(toHome, caregiver), diary.booked(), diary.visitsThatDay(), diary.visitsToResident());
    }

    private Travel travel(Ways.ToHome toHome, Caregiver caregiver) {
        return city.facility(caregiver.base())
                .map(base -> toHome.of(caregiver))
                .orElseGet(() -> new Travel.NoWay("驻点站点未知"));
    }

    private static Map<Caregiver, GeoPoint> liveOf(Facts.Complete facts) {
        return facts.staff().values().stream()
                .flatMap(List::stream)
                .flatMap(caregiver ->
                        Stream.ofNullable(facts.live().get(caregiver.id())).map(point -> Map.entry(caregiver, point)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
