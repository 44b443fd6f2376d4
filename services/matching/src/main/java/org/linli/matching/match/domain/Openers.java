package org.linli.matching.match.domain;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linli.kernel.TimeWindow;

/**
 * Finds out by deciding again what would open a shortfall: a wider circle, a later window, asking again, renewed
 * certificates. Lifting the sex rule is never tried.
 */
final class Openers {

    private static final int CIRCLE_STEP_MINUTES = 5;
    private static final List<Duration> LATER =
            List.of(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofDays(1));
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("M月d日HH:mm", Locale.ROOT).withZone(TimeWindow.BUSINESS_ZONE);

    private final Situation situation;
    private final Policy policy;

    private Openers(Situation situation, Policy policy) {
        this.situation = situation;
        this.policy = policy;
    }

    /** How much later a window is tried at the most. */
    static Duration horizon() {
        return LATER.getLast();
    }

    static String advice(Situation situation, Policy policy, Rule rule) {
        Openers openers = new Openers(situation, policy);
        List<String> ways = new ArrayList<>();
        openers.askingAgain(rule).ifPresent(ways::add);
        openers.renewedCertificates(rule).ifPresent(ways::add);
        openers.widerCircle().ifPresent(ways::add);
        openers.laterWindow().ifPresent(ways::add);
        return ways.isEmpty() ? "放宽服务圈或改约时段均无可用服务商，请转人工协调" : String.join("；", ways);
    }

    private Optional<String> askingAgain(Rule rule) {
        return rule == Rule.NOT_EXCLUDED
                ? opened(situation, policy, Set.of(rule)).map("人工再次询问已拒绝的服务商，可用%d家"::formatted)
                : Optional.empty();
    }

    private Optional<String> renewedCertificates(Rule rule) {
        return rule == Rule.CERTIFICATE
                ? opened(situation, policy, Set.of(rule)).map("补齐或续期所需证书可增加%d家"::formatted)
                : Optional.empty();
    }

    private Optional<String> widerCircle() {
        int first = policy.circleMinutes() - policy.circleMinutes() % CIRCLE_STEP_MINUTES + CIRCLE_STEP_MINUTES;
        for (int minutes = first; minutes <= policy.widestMinutes(); minutes += CIRCLE_STEP_MINUTES) {
            Optional<Integer> count = opened(situation, policy.withCircle(minutes), Set.of());
            if (count.isPresent()) {
                return Optional.of("扩大服务圈到%d分钟可增加%d家".formatted(minutes, count.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> laterWindow() {
        for (Duration by : LATER) {
            Situation later = situation.with(situation.errand().later(by));
            Optional<Integer> count = opened(later, policy, Set.of());
            if (count.isPresent()) {
                TimeWindow window = later.errand().demand().window();
                return Optional.of("改约到%s至%s可增加%d家"
                        .formatted(CLOCK.format(window.start()), CLOCK.format(window.end()), count.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> opened(Situation situation, Policy policy, Set<Rule> lifted) {
        int count = Assessment.of(situation, policy, lifted).ranked().size();
        return count == 0 ? Optional.empty() : Optional.of(count);
    }
}
