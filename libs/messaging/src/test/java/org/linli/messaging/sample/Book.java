package org.linli.messaging.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.linli.testkit.Db;

/** One book of the sample, as a test writes it and sees its effects. */
public record Book(String name) {

    private static final Db DATABASE = Db.of("messaging");
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A new book that readers know. */
    public static Book known() {
        Book book = unknown();
        book.becomeKnown();
        return book;
    }

    /** A new book whose notes cannot be applied. */
    public static Book unknown() {
        Book book = new Book("book-" + COUNT.incrementAndGet());
        given().put("/sample/books/" + book.name).then().statusCode(204);
        return book;
    }

    public void becomeKnown() {
        DATABASE.execute("insert into known_book (name) values (?)", name);
    }

    /** Writes notes in one transaction and tells the status of the answer. */
    public int write(int count) {
        return write(count, false);
    }

    public int write(int count, boolean fail) {
        return given().queryParam("count", count)
                .queryParam("fail", fail)
                .post("/sample/books/" + name + "/notes")
                .statusCode();
    }

    /** Numbers of the notes that had an effect, in the order of the effects. */
    public List<Long> effects() {
        return DATABASE.rows("select number from effect where book = ? order by position", name).stream()
                .map(row -> (Long) row.get("number"))
                .toList();
    }

    /** Waits until the notes 1 to {@code last} had their effect, each once and in order. */
    public void awaitEffects(long last) {
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(effects()).containsExactlyElementsOf(expected));
    }
}
