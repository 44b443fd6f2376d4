package org.linli.matching.match.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.kernel.GeoPoint;
import org.linli.matching.booking.application.Diary;
import org.linli.matching.match.domain.Basis;
import org.linli.matching.match.domain.Caregiver;
import org.linli.matching.match.domain.Facility;
import org.linli.matching.match.domain.Matchmaking;
import org.linli.matching.match.domain.Policy;
import org.linli.matching.match.domain.ServicePlace;
import org.linli.matching.match.domain.Shortfalls;
import org.linli.matching.match.domain.Situation;
import org.linli.matching.match.domain.Supplier;
import org.linli.matching.match.domain.Terms;
import org.linli.matching.match.domain.Travel;
import org.linli.matching.match.domain.Worker;

/** The <em>decide</em> of an answer: measures ways and applies the rules. Computes; not for the event loop. */
@ApplicationScoped
public class DecideOrders {

    private final Ways ways;
    private final City city;
    private final Policy policy;
    private final Timer timer;

    DecideOrders(Ways ways, City city, Policy policy, MeterRegistry metrics) {
        this.ways = ways;
        this.city = city;
        this.policy = policy;
        this.timer = metrics.timer("linli.matching.decision");
    }

    /** The answer that the facts allow. */
    public Answer decide(Facts.Complete facts) {
        long begun = System.nanoTime();
        Answer answer = answer(facts);
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return answer;
    }

    private Answer answer(Facts.Complete facts) {
        Terms terms = facts.errand().terms();
        Basis basis = ways.basis(terms.place(), facts.resident().mobility());
        return ways.to(facts.home(), terms.place(), facts.resident().mobility(), policy.widestMinutes(), liveOf(facts))
                .map(toHome -> new Situation(facts.errand(), basis, suppliers(facts, toHome), facts.notes()))
                .map(situation -> new Answer(Matchmaking.decide(situation, policy), basis, facts.notes()))
                .orElseGet(() -> new Answer(Shortfalls.unlocated("住址坐标附近没有可通行的道路"), basis, facts.notes()));
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
                caregiver,
                travel(facts.errand().terms(), toHome, caregiver),
                diary.booked(),
                diary.visitsThatDay(),
                diary.visitsToResident());
    }

    private Travel travel(Terms terms, Ways.ToHome toHome, Caregiver caregiver) {
        return city.facility(caregiver.base())
                .map(base -> travel(terms, toHome, caregiver, base))
                .orElseGet(() -> new Travel.NoWay("驻点站点未知"));
    }

    private static Travel travel(Terms terms, Ways.ToHome toHome, Caregiver caregiver, Facility base) {
        return terms.place() == ServicePlace.FACILITY && !base.offers(terms.kind())
                ? new Travel.NoWay("站点未开放该服务")
                : toHome.of(caregiver);
    }

    private static Map<Caregiver, GeoPoint> liveOf(Facts.Complete facts) {
        return facts.staff().values().stream()
                .flatMap(List::stream)
                .flatMap(caregiver ->
                        Stream.ofNullable(facts.live().get(caregiver.id())).map(point -> Map.entry(caregiver, point)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }
}
