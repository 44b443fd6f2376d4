package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testkit.parts.CannotStart;

class PortPlanTest {
    @Test
    void theUsualPortsAreKnownToEveryDocument() {
        PortPlan plan = PortPlan.of(Map.of());

        assertThat(plan.of("gateway")).isEqualTo(8080);
        assertThat(plan.of("order-dispatch")).isEqualTo(8103);
        assertThat(plan.of(PortPlan.POSTGRES)).isEqualTo(15432);
        assertThat(plan.of(PortPlan.KAFKA)).isEqualTo(19092);
        assertThat(plan.of(PortPlan.REDIS)).isEqualTo(16379);
        assertThat(plan.of(PortPlan.KEYCLOAK)).isEqualTo(18080);
        assertThat(plan.of(PortPlan.MQTT)).isEqualTo(18883);
        assertThat(plan.of(PortPlan.WATCHES)).isEqualTo(8205);
    }

    @Test
    void aBaseMovesAllAndAVariableMovesOne() {
        PortPlan plan = PortPlan.of(Map.of("LINLI_PORT_BASE", "30000", "LINLI_ORDER_DISPATCH_PORT", "30500"));

        assertThat(plan.of("gateway")).isEqualTo(30000);
        assertThat(plan.of("resident-registry")).isEqualTo(30001);
        assertThat(plan.of("order-dispatch")).isEqualTo(30500);
        assertThat(plan.of("matching")).isEqualTo(30004);
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatChangesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = PortPlan.of(Map.of("LINLI_PORT", Integer.toString(taken.getLocalPort())));

            assertThatThrownBy(plan::requireFree)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("LINLI_PORT=");
        }
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> PortPlan.of(Map.of("LINLI_PORT", "eighty")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LINLI_PORT=eighty is not a port");
    }
}
