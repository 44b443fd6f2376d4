package org.linli.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigDefaultsTest {

    @Test
    void theDefaultsAreThese() {
        EmergencyConfig config = new SmallRyeConfigBuilder()
                .withMapping(EmergencyConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "linli.emergency.vault.keys",
                                "k",
                                "linli.emergency.vault.index-key",
                                "i",
                                "linli.emergency.telephony.secret",
                                "s"),
                        "keys",
                        100))
                .build()
                .getConfigMapping(EmergencyConfig.class);
        assertThat(config.registry().url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(config.registry().patience()).isEqualTo(Duration.ofSeconds(8));
        assertThat(config.intake().patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.intake().readers()).isEqualTo(12);
        assertThat(config.intake().sameContentWithin()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.doors().senders()).isEmpty();
        assertThat(config.doors().window()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.doors().scaip().callNumber()).isEmpty();
        assertThat(config.doors().onenet().token()).isEmpty();
        assertThat(config.doors().onenet().aesKey()).isEmpty();
        assertThat(config.doors().ctwing().key()).isEmpty();
        assertThat(config.doors().names()).isEmpty();
        assertThat(config.watch().port()).isEqualTo(8205);
        assertThat(config.watch().idle()).isEqualTo(Duration.ofMinutes(20));
        assertThat(config.watch().frameTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.watch().longestFrame()).isEqualTo(4096);
        assertThat(config.watch().mostConnections()).isEqualTo(20_000);
        assertThat(config.journal().folder()).isEqualTo("data/journal");
        assertThat(config.mqtt().broker()).isEmpty();
        assertThat(config.mqtt().tls()).isFalse();
        assertThat(config.mqtt().user()).isEmpty();
        assertThat(config.mqtt().password()).isEmpty();
        assertThat(config.mqtt().clientId()).isEmpty();
        assertThat(config.mqtt().topic()).isEqualTo("linli/devices/+/signals");
        assertThat(config.claim().staleAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.ladder().terminal()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.ladder().phone()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.ladder().contacts()).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.ladder().help()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.ladder().languages()).containsExactly("普通话");
        assertThat(config.ladders()).isEmpty();
        assertThat(config.responders().kind()).isEqualTo("URGENT");
        assertThat(config.responders().withinMinutes()).isEqualTo(45);
        assertThat(config.responders().asked()).isEqualTo(60);
        assertThat(config.responders().shown()).isEqualTo(20);
        assertThat(config.matching().url()).hasToString("http://localhost:8080");
        assertThat(config.matching().patience()).isEqualTo(Duration.ofMillis(300));
        assertThat(config.telephony().clickToCall()).isEqualTo("softphone://call?number={number}&leg={leg}");
        assertThat(config.followUp().at()).isEqualTo(LocalTime.of(10, 0));
        assertThat(config.feed().poll()).isEqualTo(Duration.ofMillis(200));
        assertThat(config.feed().heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.devices().redisTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.devices().deafAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.devices().batteryLowPercent()).isEqualTo(15);
        assertThat(config.devices().flags().holds()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.devices().flags().pressHolds()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.devices().flags().flicker()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.devices().flags().longest()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.devices().outage().share()).isEqualTo(0.05);
        assertThat(config.devices().outage().atLeast()).isEqualTo(20);
        assertThat(config.devices().outage().window()).isEqualTo(Duration.ofMinutes(10));
    }
}
