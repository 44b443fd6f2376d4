package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.InvalidValueException.Problem;

/** Vectors of GB 11643-1999; every valid number here is an example or generated. */
class CitizenIdTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "440524188001010014, 1880-01-01, MALE",
        "34052419800101001X, 1980-01-01, MALE"
    })
    void goldenNumbersGiveBirthDateAndSex(String text, LocalDate birthDate, Sex sex) {
        CitizenId id = new CitizenId(text);

        assertThat(id.birthDate()).isEqualTo(birthDate);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @Test
    void smallXIsStoredLarge() {
        assertThat(CitizenId.parse(" 11010519491231002x ", TODAY).value()).isEqualTo("11010519491231002X");
    }

    @Test
    void fifteenDigitsOfTheOldFormAreConverted() {
        assertThat(CitizenId.parse("110105491231002", TODAY).value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310020, CHECK_CHARACTER",
        "110105194913310021, BIRTH_DATE",
        "110105190002290021, BIRTH_DATE",
        "990105194912310021, REGION",
        "160105194912310021, REGION",
        "1101051949123100, FORMAT",
        "11010519491231002Y, FORMAT",
        "1X010519491231002X, FORMAT",
        "'', FORMAT"
    })
    void eachMistakeIsToldApart(String text, Problem problem) {
        assertThatThrownBy(() -> CitizenId.parse(text, TODAY))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.problem()).isEqualTo(problem));
        assertThat(CitizenId.isValid(text, TODAY)).isFalse();
    }

    @Test
    void birthDateMayBeTodayButNotTomorrow() {
        assertThat(CitizenId.isValid(numberBornOn("20261122"), TODAY)).isTrue();
        assertThat(CitizenId.isValid(numberBornOn("20261123"), TODAY)).isFalse();
    }

    @Test
    void nobodyIsOlderThanOneHundredAndThirty() {
        assertThat(CitizenId.isValid(numberBornOn("18951123"), TODAY)).isTrue();
        assertThat(CitizenId.isValid(numberBornOn("18951122"), TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"810000199001010010", "830000199001010010", "911124199001010010", "931124199001010010"})
    void residencePermitsAreIdentityNumbersToo(String first18) {
        String first17 = first18.substring(0, 17);

        assertThat(CitizenId.isValid(first17 + CitizenId.checkCharacter(first17), TODAY))
                .isTrue();
    }

    @Test
    void textFormIsMaskedAndMessagesNeverRepeatTheNumber() {
        assertThat(new CitizenId("11010519491231002X")).hasToString("110***********002X");
        assertThatThrownBy(() -> CitizenId.parse("110105194912310020", TODAY))
                .hasMessageNotContaining("1949")
                .hasMessageNotContaining("110105");
    }

    @Test
    void everyGeneratedNumberIsAcceptedAndEverySingleWrongDigitIsNot() {
        Random random = new Random(20261122);
        for (int i = 0; i < 2_000; i++) {
            LocalDate born = TODAY.minusDays(random.nextInt(40_000));
            String first17 = "410199%s%03d".formatted(born.toString().replace("-", ""), random.nextInt(1_000));
            String number = first17 + CitizenId.checkCharacter(first17);
            assertThat(CitizenId.parse(number.toLowerCase(Locale.ROOT), TODAY).birthDate())
                    .isEqualTo(born);

            int place = random.nextInt(17);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            assertThat(CitizenId.isValid(number.substring(0, place) + other + number.substring(place + 1), TODAY))
                    .isFalse();
        }
    }

    private static String numberBornOn(String date) {
        String first17 = "410199" + date + "001";
        return first17 + CitizenId.checkCharacter(first17);
    }
}
