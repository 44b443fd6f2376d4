package org.linli.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aQuantileIsOverAllRoundsTogetherNotTheirMean() {
        Latencies calm = Latencies.ofMillis(IntStream.range(0, 990).mapToDouble(i -> 1));
        Latencies wild = Latencies.ofMillis(DoubleStream.generate(() -> 100).limit(10));

        Spread p50 = Latencies.spread(List.of(calm, wild), 0.5);
        Spread p999 = Latencies.spread(List.of(calm, wild), 0.999);

        assertThat(p50.value()).isEqualTo(1, within(0.01));
        assertThat(p999.value()).isEqualTo(100, within(0.2));
        assertThat(p999.min()).isEqualTo(1, within(0.01));
        assertThat(p999.rounds()).isEqualTo(2);
    }

    @Test
    void anEffectBeforeItsCauseIsNoFigure() {
        assertThatThrownBy(() -> Latencies.ofMillis(DoubleStream.of(1, -1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
