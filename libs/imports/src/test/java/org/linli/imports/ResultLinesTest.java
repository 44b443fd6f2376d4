package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResultLinesTest {

    private static final UUID ID = UUID.fromString("0190a5f0-0000-7000-8000-000000000001");

    private final Columns columns = Columns.of(ColumnsTest.class, "sample.columns.csv");
    private final ResultLines lines = new ResultLines(new Reasons());

    @Test
    void everyOutcomeIsALine() {
        String text = lines.of(
                List.of(
                        new Outcome(2, new Verdict.Accepted(ID)),
                        new Outcome(3, new Verdict.Duplicate(null)),
                        new Outcome(
                                5,
                                new Verdict.Rejected(
                                        "phones[0].number; sex",
                                        "INVALID_INPUT",
                                        "is missing; must be one of MALE, FEMALE"))),
                columns);

        assertThat(text.lines())
                .containsExactly(
                        "2,ACCEPTED," + ID + ",,,",
                        "3,DUPLICATE,,,,已登记，未作更改",
                        "5,REJECTED,,电话1；性别,INVALID_INPUT,\"未填写；应为以下之一：MALE, FEMALE\"");
    }

    @Test
    void noCellIsAFormula() {
        for (String first : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(ResultLines.csv(Stream.of(List.of("2", first + "HYPERLINK(\"http://x\")"))))
                    .as("a cell that begins with %s", first)
                    .contains("'" + first);
        }
        assertThat(ResultLines.csv(Stream.of(List.of("a=b")))).isEqualTo("a=b\r\n");
    }

    @Test
    void linesAreFilteredByOutcomeOnly() {
        String text = "2,ACCEPTED,x,,,\r\n3,REJECTED,,\"列,ACCEPTED\",C,\"two\nlines\"\r\n";

        assertThat(ResultLines.only(text, "REJECTED")).isEqualTo("3,REJECTED,,\"列,ACCEPTED\",C,\"two\nlines\"\r\n");
        assertThat(ResultLines.only(text, "DUPLICATE")).isEmpty();
        assertThat(ResultLines.only(text, null)).isEqualTo(text);
    }
}
