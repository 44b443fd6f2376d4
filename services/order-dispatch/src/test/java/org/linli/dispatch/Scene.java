package org.linli.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order that has come some way: who ordered, for whom, who has it. */
record Scene(Api desk, UUID resident, UUID order, UUID provider) {

    /** A cleaning tomorrow at the hour, offered to a provider of its own. */
    static Scene offered(int hour) {
        return offered(City.CLEAN, City.tomorrowAt(hour), null);
    }

    static Scene offered(String item, Instant start, @Nullable String answerWithin) {
        City.catalogue();
        return offered(City.resident(List.of()), City.provider(), item, start, answerWithin);
    }

    static Scene offered(UUID resident, UUID provider, String item, Instant start, @Nullable String answerWithin) {
        Api desk = new Api(City.dispatcher());
        UUID order = desk.order(Api.orderBody(resident, item, start, answerWithin));
        MatchingSide.rank(order, provider);
        desk.awaitOffer(order, provider);
        return new Scene(desk, resident, order, provider);
    }

    /** The provider of the order, who may accept or decline. */
    Api admin() {
        return new Api(City.providerAdmin(provider));
    }

    /** The provider accepts with one caregiver of its own. */
    VisitSteps accepted() {
        UUID caregiver = City.caregiver(provider);
        Response answer = admin().accept(order, List.of(caregiver));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return VisitSteps.of(order, caregiver);
    }

    /** The caregiver has been there and left with proof. */
    VisitSteps completed() {
        VisitSteps visit = accepted();
        ok(visit.checkIn(0, "提前到达"));
        ok(visit.checkOut(visit.photo(VisitSteps.png(System.nanoTime()))));
        return visit;
    }

    static void ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }
}
