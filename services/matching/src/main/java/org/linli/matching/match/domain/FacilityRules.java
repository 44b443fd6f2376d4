package org.linli.matching.match.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.linli.kernel.TimeWindow;

/** The hard rules for a service at a facility, each a named value, in the one order in which they are asked. */
final class FacilityRules {

    static final List<Named> IN_ORDER = List.of(
            new Named(
                    Rule.KIND,
                    (option, errand, walking) ->
                            option.facility().kinds().contains(errand.terms().kind())
                                    ? Optional.empty()
                                    : Optional.of("站点不提供该类服务")),
            new Named(
                    Rule.PROVIDER_ACTIVE,
                    (option, errand, walking) ->
                            option.provider().active() ? Optional.empty() : Optional.of("服务商已暂停或退出")),
            new Named(
                    Rule.CONTRACT,
                    (option, errand, walking) -> option.provider().contractedFor(errand.demand())
                            ? Optional.empty()
                            : Optional.of("没有覆盖该项目、区域和日期的合同")),
            new Named(
                    Rule.NOT_EXCLUDED,
                    (option, errand, walking) ->
                            excluded(option, errand.demand()) ? Optional.of("该工单已询问过，未接受") : Optional.empty()),
            new Named(Rule.NOT_SUSPENDED, (option, errand, walking) -> suspended(option, errand.demand())),
            new Named(
                    Rule.OPEN_IN_WINDOW,
                    (option, errand, walking) -> start(option, errand).isPresent()
                            ? Optional.empty()
                            : Optional.of("预约时段内不营业或营业时间不足%d分钟"
                                    .formatted(errand.terms().duration().toMinutes()))),
            new Named(Rule.WALKING_CIRCLE, (option, errand, walking) -> tooFar(option, walking)),
            new Named(Rule.PLACE_LEFT, (option, errand, walking) -> full(option, errand)));

    private FacilityRules() {}

    /** Why a facility does not meet a rule, Chinese; empty when it does. */
    @FunctionalInterface
    interface Objection {
        Optional<String> to(FacilityOption option, Errand errand, Walking walking);
    }

    /** A rule with its name. */
    record Named(Rule rule, Objection objection) {

        FacilityContender apply(FacilityContender contender, Errand errand, Walking walking) {
            return objection
                    .to(contender.option(), errand, walking)
                    .map(text -> contender.out(rule, text))
                    .orElse(contender);
        }
    }

    /** When the resident can come: in the window, not before now, while it is open; unknown hours do not forbid. */
    static Optional<Instant> start(FacilityOption option, Errand errand) {
        TimeWindow window = errand.demand().window();
        Instant earliest = errand.now().isAfter(window.start()) ? errand.now() : window.start();
        if (!earliest.isBefore(window.end())) {
            return Optional.empty();
        }
        OpeningPlan opening = option.facility().opening();
        return opening.isKnown(errand.demand().firstDay())
                ? opening.firstStay(
                        new TimeWindow(earliest, window.end()), errand.terms().duration())
                : Optional.of(earliest);
    }

    /** The business date on which a place is needed. */
    static LocalDate day(FacilityOption option, Errand errand) {
        return LocalDate.ofInstant(
                start(option, errand).orElse(errand.demand().window().start()), TimeWindow.BUSINESS_ZONE);
    }

    private static boolean excluded(FacilityOption option, Demand demand) {
        return demand.excluded().contains(option.provider().id())
                || demand.excludedFacilities().contains(option.facility().id());
    }

    private static Optional<String> suspended(FacilityOption option, Demand demand) {
        if (!option.facility().open()) {
            return Optional.of("站点已停业");
        }
        return option.facility().opening().isSuspended(demand.firstDay()) ? Optional.of("站点当日暂停服务") : Optional.empty();
    }

    private static Optional<String> tooFar(FacilityOption option, Walking walking) {
        return switch (option.travel()) {
            case Travel.NoWay none -> Optional.of(none.reason());
            case Travel.Way way
            when way.minutes() > walking.minutes() ->
                Optional.of(way.text() + "，超出%d分钟步行圈".formatted(walking.minutes()));
            case Travel.Way way -> Optional.empty();
        };
    }

    private static Optional<String> full(FacilityOption option, Errand errand) {
        OptionalInt left = option.left(errand.terms().kind(), day(option, errand));
        return left.isPresent() && left.getAsInt() == 0
                ? Optional.of("当日%d个名额已满"
                        .formatted(option.facility()
                                .places()
                                .perDay(errand.terms().kind())
                                .orElse(0)))
                : Optional.empty();
    }
}
