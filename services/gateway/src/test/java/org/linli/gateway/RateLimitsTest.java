package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {

    @Test
    void theSubjectOfABearerTokenIsRead() {
        assertThat(RateLimits.subject("Bearer " + token("{\"sub\":\"a-b\"}"))).isEqualTo("a-b");
        assertThat(RateLimits.subject("bearer " + token("{\"sub\":\"a-b\"}"))).isEqualTo("a-b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer a.b", "Bearer ?.?.?", "Bearer a.b.c", "Basic YTpi", "Bearer e30.e30.e30"})
    void anythingElseHasNoSubject(String header) {
        assertThat(RateLimits.subject(header)).isNull();
    }

    @Test
    void aSubjectThatIsNoTextIsNone() {
        assertThat(RateLimits.subject("Bearer " + token("{\"sub\":{}}"))).isNull();
        assertThat(RateLimits.subject("Bearer " + token("[]"))).isNull();
        assertThat(RateLimits.subject(null)).isNull();
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        assertThat(RateLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(RateLimits.network("2001:db8:1:2:9:9:9:9"));
        assertThat(RateLimits.network("2001:db8:1:2:3:4:5:6")).isNotEqualTo(RateLimits.network("2001:db8:1:3:3:4:5:6"));
        assertThat(RateLimits.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private static String token(String claims) {
        return "e30."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }
}
