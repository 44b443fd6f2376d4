package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CitizenId;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.CreditCode;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.PhoneNumber;

class ReasonsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private final Reasons reasons = new Reasons();

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "000101194103280014", "410105194113280014", "410105194103280010", "410105299903280010"})
    void whatIsWrongWithAnIdentityNumberIsSaidInChinese(String number) {
        assertThat(saidAbout(number, text -> CitizenId.parse(text, TODAY))).containsPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void whatIsWrongWithOtherValuesOfTheKernelIsSaidInChinese() {
        List<Consumer<String>> parsers =
                List.of(PhoneNumber::parse, DivisionCode::parse, CoordSystem::parse, CreditCode::parse);

        assertThat(parsers)
                .allSatisfy(parser -> assertThat(saidAbout("?", parser)).containsPattern("[\\u4e00-\\u9fff]"));
    }

    @Test
    void figuresAreKept() {
        assertThat(reasons.chinese("must have at most 50 characters")).isEqualTo("最多 50 个字符");
    }

    @Test
    void whatAnnotationsComplainAboutIsSaidInChinese() {
        assertThat(List.of(
                        "must not be blank",
                        "must not be null",
                        "size must be between 0 and 80",
                        "must be greater than or equal to 1",
                        "must not be an identity number\nMaybe use the file number printed on the certificate."))
                .allSatisfy(message -> assertThat(reasons.chinese(message)).containsPattern("^[\\u4e00-\\u9fff]"));
    }

    @Test
    void whatNobodyTranslatedStaysAsItIs() {
        assertThat(reasons.chinese("something new")).isEqualTo("something new");
    }

    private String saidAbout(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
        } catch (InvalidValueException e) {
            return reasons.chinese(String.valueOf(e.getMessage()));
        }
        throw new AssertionError("this was accepted");
    }
}
