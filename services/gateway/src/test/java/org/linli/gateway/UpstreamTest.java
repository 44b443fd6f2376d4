package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamTest {

    private static final long NOW = 7_000_000_000L;

    private final Replica one = replica(1);
    private final Replica two = replica(2);
    private final Replica three = replica(3);
    private final Upstream upstream = new Upstream("matching", List.of(one, two, three));

    @Test
    void equallyBusyReplicasTakeTurns() {
        assertThat(upstream.inOrder(NOW)).containsExactly(one, two, three);
        assertThat(upstream.inOrder(NOW)).containsExactly(two, three, one);
        assertThat(upstream.inOrder(NOW)).containsExactly(three, one, two);
        assertThat(upstream.inOrder(NOW)).containsExactly(one, two, three);
    }

    @Test
    void theLeastBusyReplicaComesFirst() {
        // Given
        one.begin();
        one.begin();
        two.begin();

        // When
        List<Replica> order = upstream.inOrder(NOW);

        // Then
        assertThat(order).containsExactly(three, two, one);
    }

    @Test
    void aReplicaThatIsOutComesLastUntilItsTimeIsOver() {
        // Given
        one.out(NOW, Duration.ofSeconds(5));
        two.begin();
        three.begin();

        // Then
        assertThat(upstream.inOrder(NOW + 1)).containsExactly(two, three, one);
        assertThat(upstream.inOrder(NOW + Duration.ofSeconds(5).toNanos()).getFirst())
                .isSameAs(one);
    }

    @Test
    void aReplicaThatAnsweredIsBackAtOnce() {
        // Given
        one.out(NOW, Duration.ofSeconds(5));

        // When
        one.back();

        // Then
        assertThat(one.isOut(NOW + 1)).isFalse();
    }

    private static Replica replica(int port) {
        return new Replica(SocketAddress.inetSocketAddress(port, "localhost"));
    }
}
