package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.city.CitySize;
import org.linli.testkit.parts.CannotStart;

class CityChoiceTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAWordItIsTheSmallOne() {
        assertThat(CityChoice.of(Map.of(), folder)).isEqualTo(CityChoice.S);
        assertThat(CityChoice.of(Map.of("LINLI_CITY", " "), folder)).isEqualTo(CityChoice.S);
    }

    @Test
    void theNextStartGoesOnWithTheSameCity() {
        CityChoice.of(Map.of("LINLI_CITY", "M"), folder).keep(folder);

        assertThat(CityChoice.of(Map.of(), folder)).isEqualTo(CityChoice.M);
        assertThat(CityChoice.of(Map.of("LINLI_CITY", "M"), folder)).isEqualTo(CityChoice.M);
    }

    @Test
    void aStateOfOneCityDoesNotBecomeAnother() {
        CityChoice.S.keep(folder);

        assertThatThrownBy(() -> CityChoice.of(Map.of("LINLI_CITY", "L"), folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The state in %s holds city S and LINLI_CITY asks for L. Maybe run make reset first."
                        .formatted(folder));
    }

    @Test
    void anUnknownSizeIsSaidSo() {
        assertThatThrownBy(() -> CityChoice.of(Map.of("LINLI_CITY", "XXL"), folder))
                .isInstanceOf(CannotStart.class)
                .hasMessage("LINLI_CITY=XXL is no size of the demo city. Maybe give one of [S, M, L].");
    }

    @Test
    void theLoaderKnowsTheSameSizes() {
        assertThat(Arrays.stream(CityChoice.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(CitySize.values()).map(Enum::name).toList());
        for (CitySize size : CitySize.values()) {
            assertThat(CityChoice.valueOf(size.name()).effort())
                    .startsWith("%,d residents".formatted(size.residents()));
        }
    }
}
