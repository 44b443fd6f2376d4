package org.linli.registry.resident.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.linli.registry.support.People.with;
import static org.linli.registry.support.People.woman;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.registry.support.Api;
import org.linli.registry.support.People;
import org.linli.registry.support.RealParts;

@QuarkusTest
@RealParts
class ListTest {

    /** A street no other test registers anybody in. */
    private static final String STREET = "410102003";

    private final Api worker = Api.worker();

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        List<String> registered = Stream.of(
                        "410102003002", "410102003005", "410102003002", "410102003005", "410102003002")
                .map(community -> worker.registered(People.womanOf(community)))
                .toList();

        // When
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            ExtractableResponse<?> page = page(after);
            seen.addAll(page.path("items.id"));
            after = page.path("next");
        } while (after != null);

        // Then
        assertThat(seen).doesNotHaveDuplicates().containsAll(registered);
    }

    @Test
    void theLastPageHasNoNext() {
        worker.get("/residents?division=410183")
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void aWrongCursorOrDivisionIsNamed() {
        worker.get("/residents?after=nowhere").statusCode(400).body("errors[0].field", equalTo("after"));
        worker.get("/residents?division=41x").statusCode(400).body("errors[0].field", equalTo("division"));
    }

    @Test
    void peopleAreFoundByTheNumbersTheyHaveHoweverTheseAreWritten() {
        // Given
        Map<String, Object> person = woman();
        String phone = People.phoneOf(person);
        String id = worker.registered(person);

        // Then
        worker.post("/residents/searches", Map.of("identityNumber", " " + person.get("identityNumber")))
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].name", equalTo("司*"));
        worker.post("/residents/searches", Map.of("phone", "+86 " + phone.substring(0, 3) + "-" + phone.substring(3)))
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        worker.post("/residents/searches", Map.of("phone", People.CONTACT_PHONE))
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void aChangedPhoneIsFoundUnderTheNewNumberOnly() {
        // Given
        Map<String, Object> person = woman();
        String id = worker.registered(person);
        String other = People.phone();

        // When
        worker.put("/residents/" + id, 0, with(person, "phones", List.of(Map.of("number", other))))
                .statusCode(200);

        // Then
        worker.post("/residents/searches", Map.of("phone", other)).body("items.id", equalTo(List.of(id)));
        worker.post("/residents/searches", Map.of("phone", People.phoneOf(person)))
                .body("items.size()", equalTo(0));
    }

    @Test
    void aSearchNeedsOneThingToLookFor() {
        worker.post("/residents/searches", Map.of()).statusCode(400);
        worker.post("/residents/searches", Map.of("phone", "110"))
                .statusCode(400)
                .body("errors[0].field", equalTo("phone"));
        Api.own("resident", "searcher")
                .post("/residents/searches", Map.of("phone", People.phone()))
                .statusCode(403);
    }

    private ExtractableResponse<?> page(@Nullable String after) {
        return worker.get("/residents?limit=2&division=" + STREET + (after == null ? "" : "&after=" + after))
                .statusCode(200)
                .extract();
    }
}
