package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

class VersionsTest {

    @Test
    void anEtagReadIsAnEtagSent() {
        assertThat(Versions.ifMatch(Versions.etag(42))).isEqualTo(42);
    }

    @Test
    void aChangeWithoutIfMatchIsRefused() {
        assertThatThrownBy(() -> Versions.ifMatch(null))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(CommonError.IF_MATCH_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"42", "*", "W/\"42\"", "\"\"", "\"-1\"", "\"1\",\"2\"", "\"9999999999999999999\""})
    void aMalformedIfMatchIsRefused(String header) {
        assertThatThrownBy(() -> Versions.ifMatch(header))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(CommonError.INVALID_INPUT);
    }

    @Test
    void aStaleVersionIsRefused() {
        assertThatThrownBy(() -> Versions.require(3, 4))
                .asInstanceOf(type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(CommonError.CHANGED_MEANWHILE);
    }

    @Test
    void aPageShowsItsLimitAndWhereToGoOn() {
        assertThat(Page.of(List.of(1, 2, 3), 2, n -> n * 10, String::valueOf))
                .isEqualTo(new Page<>(List.of(10, 20), "2"));
        assertThat(Page.of(List.of(1, 2), 2, n -> n * 10, String::valueOf))
                .isEqualTo(new Page<>(List.of(10, 20), null));
    }

    @Test
    void theLimitStaysWithinItsBounds() {
        assertThat(Page.limit(null)).isEqualTo(50);
        assertThat(Page.limit(0)).isEqualTo(1);
        assertThat(Page.limit(1_000)).isEqualTo(200);
    }
}
