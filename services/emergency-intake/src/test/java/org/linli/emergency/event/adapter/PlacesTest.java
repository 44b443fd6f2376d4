package org.linli.emergency.event.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.linli.emergency.EmergencyConfig;

class PlacesTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final List<Integer> begun = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Integer>> works = IntStream.range(0, 20)
            .mapToObj(i -> new CompletableFuture<Integer>())
            .toList();
    private final Places places = new Places(config(), new OwnContext(VERTX));

    @Test
    void twoReadAtOnceAndTheOthersInTheirOrder() {
        List<CompletableFuture<Integer>> done =
                IntStream.range(0, 5).mapToObj(this::read).toList();
        await().untilAsserted(() -> assertThat(begun).containsExactlyInAnyOrder(0, 1));
        works.get(1).complete(1);
        await().untilAsserted(() -> assertThat(begun).hasSize(3).endsWith(2));
        IntStream.range(0, 5).forEach(i -> works.get(i).complete(i));
        await().until(() -> done.stream().allMatch(CompletableFuture::isDone));
        assertThat(begun).hasSize(5);
    }

    @AfterAll
    static void close() {
        VERTX.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatHasBegunGoesOnAndKeepsItsPlaceThoughNobodyWaits() {
        List<CompletableFuture<Integer>> abandoned =
                IntStream.range(0, 2).mapToObj(this::read).toList();
        await().untilAsserted(() -> assertThat(begun).containsExactlyInAnyOrder(0, 1));
        abandoned.forEach(work -> work.cancel(false));
        CompletableFuture<Integer> next = read(2);
        assertThat(works.getFirst()).isNotDone();
        await().during(Duration.ofMillis(200)).until(() -> !begun.contains(2));
        works.getFirst().complete(0);
        works.get(2).complete(2);
        await().until(next::isDone);
    }

    @Test
    void itIsFullWhenFourTimesAsManyWaitAsCanRead() {
        List<CompletableFuture<Integer>> readings =
                new ArrayList<>(IntStream.range(0, 9).mapToObj(this::read).toList());
        assertThat(places.isFull(true)).isFalse();
        readings.add(read(9));
        assertThat(places.isFull(true)).isTrue();
        works.forEach(work -> work.complete(0));
        await().until(() -> readings.stream().allMatch(CompletableFuture::isDone));
        assertThat(places.isFull(true)).isFalse();
    }

    @Test
    void whoeverGivesUpOrFailsLeavesThePlaceToOthers() {
        CompletableFuture<Integer> failing = read(0);
        CompletableFuture<Integer> cancelled = read(1);
        CompletableFuture<Integer> waiting = read(2);
        await().untilAsserted(() -> assertThat(begun).containsExactlyInAnyOrder(0, 1));
        waiting.cancel(false);
        works.getFirst().completeExceptionally(new IllegalStateException("test"));
        cancelled.cancel(false);
        works.get(1).complete(1);
        CompletableFuture<Integer> third = read(3);
        CompletableFuture<Integer> fourth = read(4);
        works.get(3).complete(3);
        works.get(4).complete(4);
        await().until(() -> third.isDone() && fourth.isDone() && failing.isDone());
        assertThat(begun).doesNotContain(2).contains(3, 4);
    }

    @Test
    void whatIsUrgentGoesBeforeWhatIsNotAndIsNotTurnedAwayBecauseOfIt() {
        List<CompletableFuture<Integer>> readings = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(i -> read(i, false)).toList());
        assertThat(places.isFull(false)).isTrue();
        assertThat(places.isFull(true)).isFalse();
        readings.add(read(10));
        works.getFirst().complete(0);
        await().untilAsserted(() -> assertThat(begun).hasSize(3).endsWith(10));
        works.forEach(work -> work.complete(0));
        await().until(() -> readings.stream().allMatch(CompletableFuture::isDone));
    }

    private CompletableFuture<Integer> read(int number) {
        return read(number, true);
    }

    private CompletableFuture<Integer> read(int number, boolean urgent) {
        return places.inTurn(urgent, () -> {
                    begun.add(number);
                    return Uni.createFrom().completionStage(works.get(number));
                })
                .subscribeAsCompletionStage();
    }

    private static EmergencyConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(EmergencyConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "linli.emergency.vault.keys",
                                "k",
                                "linli.emergency.vault.index-key",
                                "i",
                                "linli.emergency.telephony.secret",
                                "t",
                                "linli.emergency.intake.readers",
                                "2"),
                        "test",
                        100))
                .build()
                .getConfigMapping(EmergencyConfig.class);
    }
}
