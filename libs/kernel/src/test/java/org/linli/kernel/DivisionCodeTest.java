package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.DivisionCode.Level;

class DivisionCodeTest {

    @ParameterizedTest
    @CsvSource({
        "41, 410000000000, PROVINCE, 41",
        "4101, 410100000000, CITY, 4101",
        "410105, 410105000000, COUNTY, 410105",
        "410110, 410110000000, COUNTY, 410110",
        "410105010, 410105010000, STREET, 410105010",
        "410105010020, 410105010020, COMMUNITY, 410105010020",
        "441900003, 441900003000, STREET, 441900003"
    })
    void shortCodesAreFilledUpAndKnowTheirLevel(String text, String value, Level level, String prefix) {
        DivisionCode code = DivisionCode.parse(text);

        assertThat(code.value()).isEqualTo(value);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "410", "41010", "41010500", "4101050010", "000000000000", "41010500100a", "４１"})
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DivisionCode.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("a division code has 12 digits, or the first 2, 4, 6 or 9 of them");
        assertThat(DivisionCode.isValid(text)).isFalse();
    }

    @Test
    void coversItselfAndWhatLiesInsideOnly() {
        DivisionCode city = DivisionCode.parse("4101");
        DivisionCode county = DivisionCode.parse("410110");

        assertThat(city.covers(city)).isTrue();
        assertThat(city.covers(county)).isTrue();
        assertThat(county.covers(city)).isFalse();
        assertThat(county.covers(DivisionCode.parse("410111"))).isFalse();
        assertThat(DivisionCode.parse("410105010").covers(DivisionCode.parse("410105011")))
                .isFalse();
    }

    @Test
    void parentsLeadUpToTheProvince() {
        DivisionCode community = DivisionCode.parse("410105010020");

        assertThat(community.parent()).contains(DivisionCode.parse("410105010"));
        assertThat(DivisionCode.parse("441900003").parent()).contains(DivisionCode.parse("4419"));
        assertThat(DivisionCode.parse("41").parent()).isEmpty();
    }

    @Test
    void everyParentCoversItsChild() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            DivisionCode code =
                    new DivisionCode("%d%010d".formatted(11 + random.nextInt(80), random.nextLong(10_000_000_000L)));
            code.parent().ifPresent(parent -> {
                assertThat(parent.covers(code)).isTrue();
                assertThat(code.covers(parent)).isFalse();
                assertThat(parent.level()).isLessThan(code.level());
            });
        }
    }
}
