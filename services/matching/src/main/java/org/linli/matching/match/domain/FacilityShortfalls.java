package org.linli.matching.match.domain;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.TimeWindow;

/** Says in Chinese why no facility fits, and finds out by deciding again what would open one. */
final class FacilityShortfalls {

    private static final int CIRCLE_STEP_MINUTES = 5;
    /** Later the same day, and the same time on the next days. */
    private static final List<Duration> LATER = List.of(
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(FacilityMatchmaking.DAYS_LATER));

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.ROOT).withZone(TimeWindow.BUSINESS_ZONE);

    private FacilityShortfalls() {}

    static Decision of(FacilitySituation situation, Walking walking, Assessment assessment) {
        Rule rule = assessment.emptiedBy().orElse(Rule.KIND);
        Basis basis = situation.basis();
        return new Decision.Shortfall(
                rule,
                basis.mark(text(rule, situation.errand(), walking)),
                basis.mark(advice(situation, walking, rule)),
                assessment);
    }

    private static String text(Rule rule, Errand errand, Walking walking) {
        String item = errand.terms().name();
        return switch (rule) {
            case KIND -> "没有站点提供“%s”所属类别的服务".formatted(item);
            case PROVIDER_ACTIVE -> "提供该类服务的站点，其服务商均已暂停或退出";
            case CONTRACT -> "没有站点的服务商签约在该区域和日期提供“%s”".formatted(item);
            case NOT_EXCLUDED -> "可提供“%s”的站点都已询问过".formatted(item);
            case NOT_SUSPENDED -> "可提供“%s”的站点当日均暂停服务".formatted(item);
            case OPEN_IN_WINDOW -> "预约时段内没有营业的站点";
            case WALKING_CIRCLE -> "老人%d分钟步行圈内没有可用的站点".formatted(walking.minutes());
            case PLACE_LEFT -> "步行圈内站点当日名额已满";
            case NOT_YET_KNOWN,
                    RESIDENT_ACTIVE,
                    DECIDABLE,
                    UNLOCATED,
                    ITEM_NOT_OFFERED,
                    CERTIFICATE,
                    AVAILABLE,
                    CIRCLE,
                    SEX_RULE,
                    CREW_SIZE -> throw new IllegalArgumentException("not a rule for facilities: " + rule);
        };
    }

    private static String advice(FacilitySituation situation, Walking walking, Rule rule) {
        List<String> ways = new ArrayList<>();
        if (rule == Rule.NOT_EXCLUDED) {
            opened(situation, walking, Set.of(rule))
                    .map("人工再次询问已拒绝的站点，可用%d家"::formatted)
                    .ifPresent(ways::add);
        }
        widerCircle(situation, walking).ifPresent(ways::add);
        laterWindow(situation, walking).ifPresent(ways::add);
        return ways.isEmpty() ? "放宽步行圈或改约时段均无可用站点，请改为上门服务或转人工协调" : String.join("；", ways);
    }

    private static Optional<String> widerCircle(FacilitySituation situation, Walking walking) {
        int first = walking.minutes() - walking.minutes() % CIRCLE_STEP_MINUTES + CIRCLE_STEP_MINUTES;
        for (int minutes = first; minutes <= walking.widestMinutes(); minutes += CIRCLE_STEP_MINUTES) {
            Optional<Integer> count = opened(situation, walking.within(minutes), Set.of());
            if (count.isPresent()) {
                return Optional.of("扩大步行圈到%d分钟可增加%d家".formatted(minutes, count.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> laterWindow(FacilitySituation situation, Walking walking) {
        for (Duration by : LATER) {
            FacilitySituation later = situation.with(situation.errand().later(by));
            Optional<Integer> count = opened(later, walking, Set.of());
            if (count.isPresent()) {
                TimeWindow window = later.errand().demand().window();
                return Optional.of("改约到%s至%s可增加%d家"
                        .formatted(CLOCK.format(window.start()), CLOCK.format(window.end()), count.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> opened(FacilitySituation situation, Walking walking, Set<Rule> lifted) {
        int count = FacilityMatchmaking.count(situation, walking, lifted);
        return count == 0 ? Optional.empty() : Optional.of(count);
    }
}
