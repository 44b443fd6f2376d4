package org.linli.matching.match.domain;

/** Says in Chinese why nobody fits. */
public final class Shortfalls {

    private Shortfalls() {}

    /** What the order refers to has not arrived here in time. */
    public static Decision notYetKnown(String missing) {
        return early(Rule.NOT_YET_KNOWN, missing + "尚未同步到匹配服务", "请确认登记已完成后重试，或转人工派单");
    }

    /** The resident died, moved away, or her file is gone. */
    public static Decision departed(Departure why) {
        return early(Rule.RESIDENT_ACTIVE, why.text() + "，不再安排服务", "无需派单；如登记有误，请先在老人档案中更正，再重新下单");
    }

    /** Computing the answer failed again and again. */
    public static Decision undecidable() {
        return early(Rule.DECIDABLE, "匹配计算多次失败，未能给出候选", "请转人工派单，并通知运维检查匹配服务日志");
    }

    /** The home is not located, or lies off every road. */
    public static Decision unlocated(String why) {
        return early(Rule.UNLOCATED, why, "请核实并补全住址坐标后重试，或转人工派单");
    }

    /** The catalogue has no terms on the day. */
    public static Decision itemNotOffered(Demand demand) {
        return early(
                Rule.ITEM_NOT_OFFERED,
                "服务项目%s在%s没有有效的目录版本".formatted(demand.itemCode(), demand.firstDay()),
                "请改选其他日期或其他项目");
    }

    private static Decision early(Rule rule, String text, String advice) {
        return new Decision.Shortfall(rule, text, advice, Assessment.NONE);
    }

    static String text(Rule rule, Errand errand, Policy policy) {
        String item = errand.terms().name();
        return switch (rule) {
            case NOT_YET_KNOWN, RESIDENT_ACTIVE, DECIDABLE, UNLOCATED, ITEM_NOT_OFFERED ->
                throw new IllegalArgumentException("found before there are candidates: " + rule);
            case NOT_SUSPENDED, OPEN_IN_WINDOW, WALKING_CIRCLE, PLACE_LEFT ->
                throw new IllegalArgumentException("a rule for facilities: " + rule);
            case PROVIDER_ACTIVE -> "没有状态正常的服务商";
            case CONTRACT -> "没有服务商签约在该区域和日期提供“%s”".formatted(item);
            case NOT_EXCLUDED -> "可提供“%s”的服务商都已询问过".formatted(item);
            case KIND -> "签约服务商中没有从事该类别的护理员";
            case CERTIFICATE ->
                errand.terms()
                        .qualification()
                        .map(required -> "没有护理员持有在服务当日和当前均有效的%s证书".formatted(required.code()))
                        .orElse("没有护理员持有有效证书");
            case AVAILABLE -> "约定时段内没有空闲的护理员";
            case CIRCLE -> "%d分钟服务圈内没有可用的护理员".formatted(policy.circleMinutes());
            case SEX_RULE ->
                errand.terms().sexRule() == SexRule.SAME_SEX_ALL
                        ? "可用护理员中没有与老人同性别的，该项目要求全部同性"
                        : "可用护理员中没有与老人同性别的，该项目要求至少一人同性";
            case CREW_SIZE -> "没有服务商能在同一时间派出%d人".formatted(errand.terms().minCrew());
        };
    }
}
