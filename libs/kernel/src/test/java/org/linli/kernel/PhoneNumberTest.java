package org.linli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.PhoneNumber.Kind;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, +8613800001234, MOBILE, 138****1234",
        "138 0000 1234, +8613800001234, MOBILE, 138****1234",
        "138-0000-1234, +8613800001234, MOBILE, 138****1234",
        "+86 13800001234, +8613800001234, MOBILE, 138****1234",
        "+86-13800001234, +8613800001234, MOBILE, 138****1234",
        "008613800001234, +8613800001234, MOBILE, 138****1234",
        "8613800001234, +8613800001234, MOBILE, 138****1234",
        "0371-60001234, +8637160001234, LANDLINE, 0371****1234",
        "037160001234, +8637160001234, LANDLINE, 0371****1234",
        "+86 371 6000 1234, +8637160001234, LANDLINE, 0371****1234",
        "010-60001234, +861060001234, LANDLINE, 010****1234",
        "0393-4001234-801, +863934001234;ext=801, LANDLINE, 0393****1234",
        "400-000-1234, +864000001234, SERVICE, 400****1234",
        "8000001234, +868000001234, SERVICE, 800****1234"
    })
    void usualWaysToWriteANumberAreRead(String text, String value, Kind kind, String masked) {
        PhoneNumber number = PhoneNumber.parse(text);

        assertThat(number.value()).isEqualTo(value);
        assertThat(number.kind()).isEqualTo(kind);
        assertThat(number.masked()).isEqualTo(masked);
        assertThat(number).hasToString(masked);
        assertThat(new PhoneNumber(value)).isEqualTo(number);
        assertThat(PhoneNumber.parse(value.replaceFirst(";ext=.*", "")).e164()).isEqualTo(number.e164());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "120",
                "12349",
                "12800001234",
                "1380000123",
                "138000012345",
                "60001234",
                "+14155550100",
                "0371-600012345",
                "138o0001234",
                "１３８００００１２３４",
                "--13800001234"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> PhoneNumber.parse(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageNotContaining("0001234");
        assertThat(PhoneNumber.isValid(text)).isFalse();
    }

    @Test
    void extensionIsKeptButIsNoPartOfTheKey() {
        assertThat(PhoneNumber.parse("0371-60001234-8").e164()).isEqualTo("+8637160001234");
    }
}
