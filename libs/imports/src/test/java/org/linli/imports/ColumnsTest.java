package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

class ColumnsTest {

    private final Columns columns = Columns.of(ColumnsTest.class, "sample.columns.csv");

    @Test
    void chineseAndEnglishHeadersMeanTheSame() {
        assertThat(columns.read(List.of("姓名", " SEX ", "living"))).containsExactly("name", "sex", "living");
        assertThat(columns.read(List.of("name", "居住情况"))).containsExactly("name", "living");
    }

    @Test
    void everyUnknownMissingAndDoubleColumnIsNamed() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> columns.read(List.of("性别", "身高", "sex", "")));

        assertThat(refusal.violations()).extracting(Violation::field).containsExactly("身高", "sex", "name");
    }

    @Test
    void aFileWithoutAHeaderIsRefusedWithoutQuotingItsFirstRow() {
        assertThatThrownBy(() -> columns.read(List.of("王秀英", "女", "独居")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("template")
                .hasMessageNotContaining("王秀英");
    }

    @Test
    void wordsAreTranslatedAndEmptyCellsAreAbsent() {
        Row row = columns.row(7, List.of("name", "sex", "kinds", "living"), List.of("王秀英", " 女 ", "独居；高龄、OTHER", " "));

        assertThat(row.get("sex")).isEqualTo("FEMALE");
        assertThat(row.get("kinds")).isEqualTo("LIVING_ALONE;高龄;OTHER");
        assertThat(row.get("living")).isNull();
        assertThat(row.get("phone1")).isNull();
        assertThat(row).hasToString("Row[line 7]");
    }

    @Test
    void aRowThatEndsEarlyLacksItsLastCells() {
        assertThat(columns.row(2, List.of("name", "sex"), List.of("王秀英")).values())
                .containsOnlyKeys("name");
    }

    @Test
    void numberedColumnsAreCountedAsTheyAreFilledIn() {
        Row row = columns.row(2, List.of("name", "phone1", "phone2"), List.of("王秀英", "", "13800000000"));

        assertThat(row.numbers("phone", 2)).containsExactly(2);
    }

    @Test
    void fieldsOfValidationHaveTheNameOfTheirColumn() {
        assertThat(columns.title("phones[1].number")).isEqualTo("电话2");
        assertThat(columns.title("name")).isEqualTo("姓名");
        assertThat(columns.title("other")).isEqualTo("other");
        assertThat(columns.title("kinds[3]")).isEqualTo("类别");
        assertThat(columns.title("kinds[3].<list element>")).isEqualTo("类别");
        assertThat(columns.title("phones[7].number")).isEqualTo("phones[7].number");
    }

    @Test
    void theLineOfExplanationsIsRecognised() {
        assertThat(columns.isExplanation(columns.explanations())).isTrue();
        assertThat(columns.isExplanation(List.of("王秀英"))).isFalse();
    }
}
