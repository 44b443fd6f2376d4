package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.registry.support.People.with;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.registry.support.Api;
import org.linli.registry.support.Found;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class SearchPagesTest {

    private static final String STREET = "410106002";
    private static final List<String> COMMUNITIES = List.of("410106002003", "410106002001", "410106002002");

    private final Api worker = Api.worker();

    /** Ways to ask for the same people, each along another list. */
    static Stream<Map<String, Object>> searches() {
        return Stream.of(
                        Map.<String, Object>of("name", "冼"),
                        Map.<String, Object>of("name", "xian"),
                        Map.<String, Object>of("name", "x"),
                        Map.<String, Object>of("name", "xia", "livingSituation", "SIBLINGS"),
                        Map.<String, Object>of("categories", List.of("BEREAVED_PARENT")),
                        Map.<String, Object>of("categories", List.of("BEREAVED_PARENT"), "name", "冼"),
                        Map.<String, Object>of("livingSituation", "SIBLINGS"),
                        Map.<String, Object>of("status", "ACTIVE"))
                .map(search -> with(search, "division", STREET));
    }

    @ParameterizedTest
    @MethodSource("searches")
    void pagesHoldEverybodyOnceInTheOrderOfTheListWhileOthersAreRegistered(Map<String, Object> search) {
        // Given
        List<String> known = IntStream.range(0, 7).mapToObj(this::registered).toList();

        // When
        List<String> places = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String next = null;
        int turned = 0;
        do {
            ExtractableResponse<?> page = Found.page(worker, search, next, 7);
            seen.addAll(page.path("items.id"));
            places.addAll(places(page));
            next = page.path("next");
            registered(turned++);
        } while (next != null && turned < 200);

        // Then
        assertThat(next).isNull();
        assertThat(seen).doesNotHaveDuplicates().containsAll(known);
        assertThat(places).isSorted();
    }

    @Test
    void whoHasTwoReadingsIsFoundOnceWhenBothFit() {
        String id = worker.registered(with(People.womanOf("410106002009"), "name", "解长乐"));
        Map<String, Object> search = Map.of("division", "410106002009", "name", "j");

        assertThat(Found.all(worker, search)).containsExactly(id);
        assertThat(Found.all(worker, with(search, "name", "jiezhang"))).containsExactly(id);
        assertThat(Found.all(worker, with(search, "name", "ji"))).containsExactly(id);
    }

    @Test
    void theCursorTellsNothingButTheLastDivisionAndId() {
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> worker.registered(People.womanOf("410106002010")))
                .sorted()
                .toList();

        @Nullable
        String next = Found.page(worker, Map.of("division", "410106002010", "name", "司马"), null, 2)
                .path("next");

        assertThat(next).isEqualTo("410106002010." + ids.get(1));
    }

    @Test
    void anAfterOfAnotherDivisionBeginsOrEndsThere() {
        String id = worker.registered(with(People.womanOf("410106002011"), "name", "冼玉兰"));
        Map<String, Object> search = Map.of("division", "410106002011", "name", "冼");
        String nil = ".00000000-0000-0000-0000-000000000000";

        assertThat(Found.page(worker, search, "410102003002" + nil, 10).<List<String>>path("items.id"))
                .containsExactly(id);
        assertThat(Found.page(worker, search, "410183003002" + nil, 10).<List<String>>path("items.id"))
                .isEmpty();
    }

    private String registered(int number) {
        Map<String, Object> person = with(People.womanOf(COMMUNITIES.get(number % 3)), "name", "冼秀英");
        return worker.registered(
                with(with(person, "livingSituation", "SIBLINGS"), "categories", List.of("BEREAVED_PARENT")));
    }

    private static List<String> places(ExtractableResponse<?> page) {
        List<String> divisions = page.path("items.address.divisionCode");
        List<String> ids = page.path("items.id");
        return IntStream.range(0, ids.size())
                .mapToObj(i -> divisions.get(i) + ids.get(i))
                .toList();
    }
}
