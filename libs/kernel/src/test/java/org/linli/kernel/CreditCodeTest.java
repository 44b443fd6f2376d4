package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.kernel.InvalidValueException.Problem;

/** Vectors of GB 32100-2015. */
class CreditCodeTest {

    @Test
    void goldenCodeIsReadInAnyCase() {
        assertThat(CreditCode.parse(" 91350100m000100y43 ").value()).isEqualTo("91350100M000100Y43");
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y44, CHECK_CHARACTER",
        "91350100M000100Y4, FORMAT",
        "91350100I000100Y43, FORMAT",
        "9135010OM000100Y43, FORMAT",
        "'', FORMAT"
    })
    void eachMistakeIsToldApart(String text, Problem problem) {
        assertThatThrownBy(() -> CreditCode.parse(text))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.problem()).isEqualTo(problem));
        assertThat(CreditCode.isValid(text)).isFalse();
    }

    @Test
    void everySingleWrongDigitOfARegionIsCaught() {
        Random random = new Random(31);
        for (int i = 0; i < 1_000; i++) {
            String first17 = "52410199MJ%07d".formatted(random.nextInt(10_000_000));
            String code = first17 + CreditCode.checkCharacter(first17);
            assertThat(CreditCode.isValid(code)).isTrue();

            int place = 2 + random.nextInt(6);
            char other = (char) ('0' + (code.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(CreditCode.isValid(code.substring(0, place) + other + code.substring(place + 1)))
                    .isFalse();
        }
    }
}
