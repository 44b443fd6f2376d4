package org.linli.matching.match.domain;

import java.util.List;
import org.linli.kernel.Sex;

/** All hard rules of {@code architecture.md} §7, each a named value, in the one order in which they are asked. */
final class HardRules {

    static final HardRule PROVIDER_ACTIVE = HardRule.of(
            Rule.PROVIDER_ACTIVE,
            (contender, errand, policy) -> contender.supplier().provider().active()
                    ? contender
                    : contender.out(Rule.PROVIDER_ACTIVE, "服务商已暂停或退出"));

    static final HardRule CONTRACT = HardRule.of(
            Rule.CONTRACT,
            (contender, errand, policy) -> contender.supplier().provider().contractedFor(errand.demand())
                    ? contender
                    : contender.out(Rule.CONTRACT, "没有覆盖该项目、区域和日期的合同"));

    static final HardRule NOT_EXCLUDED = HardRule.of(
            Rule.NOT_EXCLUDED,
            (contender, errand, policy) -> errand.demand()
                            .excluded()
                            .contains(contender.supplier().provider().id())
                    ? contender.out(Rule.NOT_EXCLUDED, "该工单已询问过，未接受")
                    : contender);

    static final HardRule KIND = HardRule.of(
            Rule.KIND,
            (contender, errand, policy) -> contender.keeping(
                    Rule.KIND,
                    worker -> worker.caregiver().kinds().contains(errand.terms().kind()),
                    worker -> "不从事该服务类别",
                    () -> "没有从事该服务类别的护理员"));

    static final HardRule CERTIFICATE = HardRule.of(
            Rule.CERTIFICATE,
            (contender, errand, policy) -> contender.keeping(
                    Rule.CERTIFICATE,
                    worker -> certified(worker.caregiver(), errand),
                    worker -> "没有在服务当日和当前均有效的所需证书",
                    () -> "没有护理员持有有效的所需证书"));

    static final HardRule AVAILABLE = HardRule.of(
            Rule.AVAILABLE,
            (contender, errand, policy) -> contender.keeping(
                    Rule.AVAILABLE,
                    worker -> available(worker, errand, policy),
                    HardRules::absence,
                    () -> "时段内没有空闲的护理员"));

    static final HardRule CIRCLE = HardRule.of(
            Rule.CIRCLE,
            (contender, errand, policy) -> contender.keeping(
                    Rule.CIRCLE,
                    worker -> worker.minutes() <= policy.circleMinutes(),
                    worker -> distance(worker, policy),
                    () -> "没有护理员在%d分钟服务圈内".formatted(policy.circleMinutes())));

    static final HardRule SEX_RULE = HardRule.of(Rule.SEX_RULE, (contender, errand, policy) -> switch (errand.terms()
            .sexRule()) {
        case NONE -> contender;
        case SAME_SEX_ALL ->
            contender.keeping(
                    Rule.SEX_RULE,
                    worker -> sameSex(worker, errand),
                    worker -> "与老人性别不同，该项目要求全部同性",
                    () -> "没有与老人同性别的护理员");
        case SAME_SEX_ONE ->
            contender.left().stream().anyMatch(worker -> sameSex(worker, errand))
                    ? contender
                    : contender.out(Rule.SEX_RULE, "没有与老人同性别的护理员，该项目要求至少一人同性");
    });

    static final HardRule CREW_SIZE = HardRule.of(
            Rule.CREW_SIZE,
            (contender, errand, policy) -> CrewChoice.best(errand, policy, contender.left())
                    .map(contender::with)
                    .orElseGet(() -> contender.out(
                            Rule.CREW_SIZE,
                            "凑不齐可同时出发的%d人（尚余%d人）"
                                    .formatted(
                                            errand.terms().minCrew(),
                                            contender.left().size()))));

    static final List<HardRule> IN_ORDER =
            List.of(PROVIDER_ACTIVE, CONTRACT, NOT_EXCLUDED, KIND, CERTIFICATE, AVAILABLE, CIRCLE, SEX_RULE, CREW_SIZE);

    private HardRules() {}

    static boolean sameSex(Worker worker, Errand errand) {
        Sex needed = errand.residentSex();
        return worker.caregiver().sex() == needed;
    }

    private static boolean certified(Caregiver caregiver, Errand errand) {
        return errand.terms()
                .qualification()
                .map(required -> caregiver.holds(required, errand.today())
                        && caregiver.holds(required, errand.demand().firstDay()))
                .orElse(true);
    }

    private static boolean available(Worker worker, Errand errand, Policy policy) {
        return worker.caregiver().status() == Caregiver.Status.ACTIVE
                && !errand.startsOf(worker, policy.travelMargin()).isEmpty();
    }

    private static String absence(Worker worker) {
        return switch (worker.caregiver().status()) {
            case ON_LEAVE -> "休假中";
            case LEFT -> "已离职";
            case ACTIVE -> "时段内没有可开始的时间（已有%d项预约）".formatted(worker.booked().size());
        };
    }

    private static String distance(Worker worker, Policy policy) {
        return switch (worker.travel()) {
            case Travel.NoWay none -> none.reason();
            case Travel.Way way -> way.text() + "，超出%d分钟服务圈".formatted(policy.circleMinutes());
        };
    }
}
