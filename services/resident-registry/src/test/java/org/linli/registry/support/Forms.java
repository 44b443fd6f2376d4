package org.linli.registry.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies of assessments that are right, to be made wrong one member at a time. */
public final class Forms {

    public static final String WORDS = "上周在卫生间跌倒后不能独自行走";

    private Forms() {}

    /** A first assessment of this total by a nurse and an assessor. */
    public static Map<String, Object> first(int total, String day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("reason", "FIRST");
        body.put("assessedOn", day);
        body.put(
                "assessors",
                List.of(
                        Map.of("name", "护士甲", "qualification", "NURSE"),
                        Map.of("name", "评估师乙", "qualification", "ABILITY_ASSESSOR")));
        body.put("informant", "女儿");
        body.put("answers", Sheets.totalling(total));
        body.put("evidence", List.of(Map.of("kind", "PAPER_FORM", "sha256", "ab".repeat(32), "note", "原件存街道")));
        return body;
    }

    /** A routine one. */
    public static Map<String, Object> routine(int total, String day) {
        return People.with(first(total, day), "reason", "ROUTINE");
    }

    /** One after a change. */
    public static Map<String, Object> immediate(int total, String day) {
        return People.with(first(total, day), "reason", "IMMEDIATE");
    }

    /** A review of a doubted one. */
    public static Map<String, Object> review(int total, String day, String disputed) {
        return People.with(People.with(first(total, day), "reason", "DISPUTE"), "supersedes", disputed);
    }
}
