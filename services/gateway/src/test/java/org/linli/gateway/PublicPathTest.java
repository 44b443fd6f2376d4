package org.linli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/matching/v1/roads",
                "/api/order-dispatch/v1/orders/0192f0c1-2345-7abc-8def-0123456789ab/visits/",
                "/auth/realms/linli/.well-known/openid-configuration",
                "/api/resident-registry/v1/divisions/%E9%83%91%E5%B7%9E",
                "/api/x/v1/a..b"
            })
    void pathsOfThePlatformArePlain(String path) {
        assertThat(PublicPath.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere/api/x",
                "//api/matching/v1",
                "/api//matching/v1",
                "/api/../q/metrics",
                "/api/./matching",
                "/api/..",
                "/api/%2e%2e/q/metrics",
                "/api/%2E./q/metrics",
                "/api/matching%2fv1",
                "/api/matching/..%5cq",
                "/api/matching\\..\\q",
                "/api/..;/q/metrics",
                "/auth/realms/linli/..;a=b/master",
                "/api/x/%252e%252e/q",
                "/api/x/%00",
                "/api/x/%0d%0aEvil:1",
                "/api/x/%7f",
                "/api/x/%zz",
                "/api/x/%2",
                "/api/x/a b",
                "/api/x/#fragment"
            })
    void ambiguousPathsAreNot(String path) {
        assertThat(PublicPath.isPlain(path)).isFalse();
    }

    @Test
    void theQueryIsNotPartOfThePath() {
        assertThat(PublicPath.of("/api/x/v1?after=..%2f..")).isEqualTo("/api/x/v1");
        assertThat(PublicPath.of("http://elsewhere/api")).isEmpty();
    }
}
