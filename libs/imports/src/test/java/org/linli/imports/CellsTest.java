package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.kernel.CommonError;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

class CellsTest {

    private final Columns columns = Columns.of(CellsTest.class, "sample.columns.csv");

    @Test
    void allThatIsWrongIsNamedAtOnceAndEachColumnOnce() {
        Cells cells = cells("", "X", "12", "");

        cells.required("name", Function.identity());
        assertThat(cells.word("sex")).isNull();
        assertThat(cells.checked("phone1", PhoneNumber::parse)).isNull();
        cells.wrong("name", "must not be blank");

        Refusal refusal = catchThrowableOfType(Refusal.class, cells::refuseIfWrong);
        assertThat(refusal.violations())
                .contains(new Violation("name", "is missing"), new Violation("sex", "must be one of 男, 女"))
                .extracting(Violation::field)
                .containsExactly("name", "sex", "phone1");
    }

    @Test
    void whatIsRightIsRead() {
        Cells cells = cells("王秀英", "女", "13800000000", "");

        assertThat(cells.text("name")).isEqualTo("王秀英");
        assertThat(cells.word("sex")).isEqualTo("FEMALE");
        assertThat(cells.checked("phone1", PhoneNumber::parse)).isEqualTo("13800000000");
        assertThat(cells.finish(() -> "made")).isEqualTo("made");
    }

    @Test
    void membersOfAListAreCountedAsTheFileCountsItsColumns() {
        Cells cells = cells("", "", "", "12");
        cells.numbered("phones", List.of(2));

        cells.wrong("phones[0].number", "a telephone number is something else");

        assertThatThrownBy(cells::refuseIfWrong)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly("phones[1].number"));
    }

    @Test
    void aRefusalOfTheDomainKeepsItsCodeUnlessSomethingElseCameFirst() {
        Cells cells = cells("", "", "", "");
        cells.read(() -> {
            throw Refusal.ofField(CommonError.NOT_ALLOWED, "name", "is not yours");
        });

        assertThat(catchThrowableOfType(Refusal.class, cells::refuseIfWrong).code())
                .isEqualTo(CommonError.NOT_ALLOWED);
    }

    @Test
    void aRefusalThatNamesNoFieldPasses() {
        assertThatThrownBy(() -> cells("", "", "", "").read(() -> {
                    throw Refusal.of(CommonError.NOT_ALLOWED, "nobody may");
                }))
                .hasMessage("nobody may");
    }

    @Test
    void controlCharactersAreRefusedBecauseTheDatabaseCannotHoldAllOfThem() {
        Cells cells = cells("王\u0000英", "", "", "");

        assertThat(cells.text("name")).isNull();
        assertThatThrownBy(cells::refuseIfWrong).hasMessageContaining("control characters");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01", "2024/5/1", "2024.5.1", "2024年5月1日", "' 2024-5-01 '"})
    void datesAreReadAsSpreadsheetsWriteThem(String written) {
        assertThat(cells(written, "", "", "").date("name")).isEqualTo("2024-05-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "01.05.2024", "45413", "2024-05"})
    void anythingElseIsNoDate(String written) {
        Cells cells = cells(written, "", "", "");

        assertThat(cells.date("name")).isNull();
        assertThatThrownBy(cells::refuseIfWrong).hasMessageContaining("must be a date such as");
    }

    @Test
    void numbersAndReferencesAreRead() {
        assertThat(cells("113.5", "", "", "").number("name")).isEqualTo(113.5);
        assertThat(cells("60", "", "", "").whole("name")).isEqualTo(60);
        assertThat(cells("60.5", "", "", "").whole("name")).isNull();
        assertThat(cells("minzheng:1", "", "", "").externalRef("name")).isEqualTo("minzheng:1");
        assertThat(cells("minzheng 1", "", "", "").externalRef("name")).isNull();
    }

    private Cells cells(String... values) {
        return new Cells(columns, columns.row(2, List.of("name", "sex", "phone1", "phone2"), List.of(values)));
    }
}
