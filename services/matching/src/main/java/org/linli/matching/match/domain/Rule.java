package org.linli.matching.match.domain;

import java.util.List;

/** Every rule that can leave an order without candidates, in the order in which they are asked. */
public enum Rule {
    /** What the order refers to has not arrived here in time. */
    NOT_YET_KNOWN("资料已同步"),
    /** The resident lives here: neither deceased nor moved away. */
    RESIDENT_ACTIVE("老人在册"),
    /** The answer could be computed; it failed again and again on what is stored. */
    DECIDABLE("资料可用于匹配计算"),
    /** No home point is known, or it lies off every road: goes to a person, never guessed. */
    UNLOCATED("住址已定位"),
    /** The catalogue has no terms for the item on that day. */
    ITEM_NOT_OFFERED("项目当日有效"),
    /** The provider is admitted, neither suspended nor gone. */
    PROVIDER_ACTIVE("服务商状态正常"),
    /** A contract covers item, division and every day of the window. */
    CONTRACT("合同覆盖项目、区域与日期"),
    /** The provider was not asked before in vain. */
    NOT_EXCLUDED("未曾拒绝该工单"),
    /** The caregiver works in the kind of the item. */
    KIND("从事该服务类别"),
    /** The required qualification holds on the day and now. */
    CERTIFICATE("证书有效"),
    /** At work, and a start exists in the window that is free of other visits. */
    AVAILABLE("时段内有空"),
    /** Travel time within the circle. */
    CIRCLE("在服务圈内"),
    /** Of the resident's sex, as the catalogue asks. */
    SEX_RULE("性别要求"),
    /** A crew of the size needed can begin at one time. */
    CREW_SIZE("人数足够"),
    /** The facility is neither closed for good nor suspended that day. */
    NOT_SUSPENDED("站点当日未暂停服务"),
    /** It is open for the standard time somewhen in the window. */
    OPEN_IN_WINDOW("预约时段内营业"),
    /** The resident walks to it within the circle, by the speed of the mobility group. */
    WALKING_CIRCLE("在老人步行圈内"),
    /** A place of the day is left. */
    PLACE_LEFT("当日尚有名额");

    /** The rules that candidates pass through, in order. */
    public static final List<Rule> OF_CANDIDATES =
            List.of(PROVIDER_ACTIVE, CONTRACT, NOT_EXCLUDED, KIND, CERTIFICATE, AVAILABLE, CIRCLE, SEX_RULE, CREW_SIZE);

    /** The rules that facilities pass through, in order. */
    public static final List<Rule> OF_FACILITIES = List.of(
            KIND, PROVIDER_ACTIVE, CONTRACT, NOT_EXCLUDED, NOT_SUSPENDED, OPEN_IN_WINDOW, WALKING_CIRCLE, PLACE_LEFT);

    private final String title;

    Rule(String title) {
        this.title = title;
    }

    /** What must hold, in Chinese. */
    public String title() {
        return title;
    }
}
