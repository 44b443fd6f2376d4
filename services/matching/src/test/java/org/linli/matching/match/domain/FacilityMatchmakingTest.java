package org.linli.matching.match.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.matching.match.domain.Cast.DAY;
import static org.linli.matching.match.domain.Cast.providerId;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.kernel.FacilityId;
import org.linli.kernel.GeoPoint;

/** Lunch on Monday between eleven and one, half an hour, for somebody who walks. */
class FacilityMatchmakingTest {

    private static final Walking WALKING = new Walking(15, 45, 70, 30);
    private static final Basis ON_FOOT = new Basis(Basis.Method.ROAD, "foot-slow", 0.75, 0, "test-1");
    private static final OpeningPlan LUNCHES = new OpeningPlan(
            Map.of(
                    DayOfWeek.MONDAY,
                    List.of(hours("10:30", "13:00")),
                    DayOfWeek.TUESDAY,
                    List.of(hours("10:30", "13:00"))),
            Map.of(),
            Optional.empty());
    private static final Terms LUNCH = new Terms(
            "MEAL-LUNCH-01",
            "MEAL",
            "到店午餐",
            Duration.ofMinutes(30),
            Optional.empty(),
            1,
            SexRule.NONE,
            ServicePlace.FACILITY,
            new Validity(LocalDate.parse("2026-01-01"), null));

    private static OpeningPlan.Hours hours(String opens, String closes) {
        return new OpeningPlan.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static FacilityId id(String name) {
        return new FacilityId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static Facility canteen(String name, OpeningPlan opening, OptionalInt places) {
        return new Facility(
                id(name),
                providerId(name),
                name,
                new GeoPoint(113.6, 34.75),
                Set.of("MEAL"),
                true,
                opening,
                new Places(Map.of(), places));
    }

    private static Provider provider(String name) {
        return new Provider(
                providerId(name),
                name,
                true,
                List.of(Cast.contract("MEAL-LUNCH-01", "410105", "2026-01-01", "2026-12-31")));
    }

    private static FacilityOption option(String name, double minutes, int places, int taken) {
        return new FacilityOption(
                canteen(name, LUNCHES, OptionalInt.of(places)), provider(name), way(minutes), Map.of(DAY, taken));
    }

    private static FacilityOption option(Facility facility) {
        return new FacilityOption(facility, provider(facility.name()), way(5), Map.of());
    }

    private static Travel way(double minutes) {
        return new Travel.Way(minutes, (int) (minutes * 45), Travel.Start.HOME, ON_FOOT);
    }

    private static Demand demand(OptionalInt circle, String... excluded) {
        Demand usual = Cast.demand(Urgency.PLANNED, Cast.hours(11, 13));
        return new Demand(
                usual.requestId(),
                usual.order(),
                usual.resident(),
                usual.division(),
                "MEAL-LUNCH-01",
                usual.urgency(),
                usual.window(),
                Set.of(),
                Set.of(excluded).stream().map(FacilityMatchmakingTest::id).collect(Collectors.toSet()),
                circle);
    }

    private static Decision decide(FacilityOption... options) {
        return decide(demand(OptionalInt.empty()), ON_FOOT, options);
    }

    private static Decision decide(Demand demand, Basis basis, FacilityOption... options) {
        return FacilityMatchmaking.decide(
                new FacilitySituation(Cast.errand(demand, LUNCH), basis, List.of(options)), WALKING.asked(demand));
    }

    private static List<FacilityCandidate> ranked(Decision decision) {
        return decision instanceof Decision.FacilitiesRanked ranked ? ranked.candidates() : List.of();
    }

    private static List<String> names(Decision decision) {
        return ranked(decision).stream()
                .map(one -> one.option().facility().name())
                .toList();
    }

    @Test
    void nearer_and_emptier_facilities_come_first_with_reasons_that_add_up() {
        Decision decision = decide(option("far", 12, 50, 0), option("near", 3, 50, 0), option("busy", 3, 50, 40));

        assertThat(names(decision)).containsExactly("near", "busy", "far");
        FacilityCandidate best = ranked(decision).getFirst();
        assertThat(best.justifications())
                .containsExactly(
                        new Justification(Justification.Code.WALKING_TIME, "从住址到站点步行3.0分钟（135米）", 56),
                        new Justification(Justification.Code.PLACES_LEFT, "当日尚余50个名额（共50个）", 30));
        assertThat(best.score()).isEqualTo(86);
        assertThat(best.start()).isEqualTo(Cast.clock(11));
    }

    @Test
    void the_first_rule_that_empties_the_list_names_the_shortfall() {
        Facility bath = new Facility(
                id("bath"),
                providerId("bath"),
                "bath",
                new GeoPoint(113.6, 34.75),
                Set.of("BATHING"),
                true,
                LUNCHES,
                Places.UNKNOWN);
        Facility shut = new Facility(
                id("shut"),
                providerId("shut"),
                "shut",
                new GeoPoint(113.6, 34.75),
                Set.of("MEAL"),
                false,
                LUNCHES,
                Places.UNKNOWN);
        OpeningPlan holiday = new OpeningPlan(LUNCHES.weekly(), Map.of(DAY, List.of()), Optional.empty());
        OpeningPlan renovating =
                new OpeningPlan(LUNCHES.weekly(), Map.of(), Optional.of(new Validity(DAY, DAY.plusDays(9))));

        assertThat(Cast.shortfall(decide(option(bath))).rule()).isEqualTo(Rule.KIND);
        assertThat(Cast.shortfall(decide(option(shut))).rule()).isEqualTo(Rule.NOT_SUSPENDED);
        assertThat(Cast.shortfall(decide(option(canteen("r", renovating, OptionalInt.empty()))))
                        .rule())
                .isEqualTo(Rule.NOT_SUSPENDED);
        assertThat(Cast.shortfall(decide(option(canteen("h", holiday, OptionalInt.empty()))))
                        .rule())
                .isEqualTo(Rule.OPEN_IN_WINDOW);
        assertThat(Cast.shortfall(decide(option("far", 15.1, 50, 0))).rule()).isEqualTo(Rule.WALKING_CIRCLE);
        assertThat(Cast.shortfall(decide(option("full", 5, 50, 50))).rule()).isEqualTo(Rule.PLACE_LEFT);
        assertThat(Cast.shortfall(decide()).rule()).isEqualTo(Rule.KIND);
    }

    @Test
    void providers_need_a_contract_and_must_be_active() {
        FacilityOption usual = option("c", 5, 50, 0);
        Provider idle =
                new Provider(usual.provider().id(), "c", false, usual.provider().contracts());
        Provider without = new Provider(usual.provider().id(), "c", true, List.of());

        assertThat(Cast.shortfall(decide(with(usual, idle))).rule()).isEqualTo(Rule.PROVIDER_ACTIVE);
        assertThat(Cast.shortfall(decide(with(usual, without))).rule()).isEqualTo(Rule.CONTRACT);
    }

    private static FacilityOption with(FacilityOption option, Provider provider) {
        return new FacilityOption(option.facility(), provider, option.travel(), option.taken());
    }

    @Test
    void a_facility_that_refused_is_out_and_another_one_of_the_same_provider_is_not() {
        FacilityOption first = option("first", 5, 50, 0);
        FacilityOption second = with(option("second", 9, 50, 0), first.provider());

        assertThat(names(decide(demand(OptionalInt.empty(), "first"), ON_FOOT, first, second)))
                .containsExactly("second");
        Decision.Shortfall both =
                Cast.shortfall(decide(demand(OptionalInt.empty(), "first", "second"), ON_FOOT, first, second));
        assertThat(both.rule()).isEqualTo(Rule.NOT_EXCLUDED);
        assertThat(both.advice()).startsWith("人工再次询问已拒绝的站点，可用2家");
    }

    @Test
    void the_order_may_ask_for_a_wider_circle_and_a_shortfall_says_how_wide() {
        FacilityOption far = option("far", 22, 50, 0);

        assertThat(Cast.shortfall(decide(far)).advice()).isEqualTo("扩大步行圈到25分钟可增加1家");
        assertThat(names(decide(demand(OptionalInt.of(25)), ON_FOOT, far))).containsExactly("far");
        assertThat(Cast.shortfall(decide(demand(OptionalInt.of(5)), ON_FOOT, option("near", 6, 50, 0)))
                        .text())
                .isEqualTo("老人5分钟步行圈内没有可用的站点");
    }

    @Test
    void a_full_day_is_opened_by_the_next_one() {
        assertThat(Cast.shortfall(decide(option("full", 5, 50, 50))).advice())
                .isEqualTo("改约到11月24日11:00至11月24日13:00可增加1家");
    }

    @Test
    void the_last_place_is_one() {
        assertThat(names(decide(option("almost", 5, 50, 49)))).containsExactly("almost");
        assertThat(names(decide(option("over", 5, 50, 60)))).isEmpty();
    }

    @Test
    void unknown_hours_and_unlimited_places_forbid_nothing() {
        Decision decision = decide(option(canteen("unknown", OpeningPlan.UNKNOWN, OptionalInt.empty())));

        assertThat(names(decision)).containsExactly("unknown");
        assertThat(ranked(decision).getFirst().justifications().getLast().text())
                .isEqualTo("站点未登记每日名额");
    }

    @Test
    void estimates_are_marked_in_text_and_advice() {
        Basis line = new Basis(Basis.Method.STRAIGHT_LINE, "foot-slow", 0.75, 0, "");

        Decision.Shortfall shortfall =
                Cast.shortfall(decide(demand(OptionalInt.empty()), line, option("far", 22, 50, 0)));

        assertThat(shortfall.text()).endsWith("（直线估算）");
        assertThat(shortfall.advice()).endsWith("（直线估算）");
    }

    @Test
    void every_facility_is_counted_by_the_rules_in_their_order() {
        Decision decision = decide(option("far", 22, 50, 0), option("full", 5, 50, 50), option("good", 5, 50, 0));

        assertThat(decision.assessment().considered()).isEqualTo(3);
        assertThat(decision.assessment().tallies()).extracting(Tally::rule).isEqualTo(Rule.OF_FACILITIES);
        assertThat(decision.assessment().tallies().get(6)).isEqualTo(new Tally(Rule.WALKING_CIRCLE, 3, 1, 0));
        assertThat(decision.assessment().tallies().get(7)).isEqualTo(new Tally(Rule.PLACE_LEFT, 2, 1, 0));
    }
}
