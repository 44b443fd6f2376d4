package org.linli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.imports.CsvFile.Line;
import org.linli.kernel.Refusal;

class CsvFileTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @Test
    void quotesCommasAndNewlinesInsideACellStayInIt() throws IOException {
        List<Line> lines = read("a,b\r\n\"x, \"\"y\"\"\",\"first\nsecond\"\r\nlast,1\r\n");

        assertThat(lines)
                .containsExactly(
                        new Line(1, List.of("a", "b")),
                        new Line(2, List.of("x, \"y\"", "first\nsecond")),
                        new Line(4, List.of("last", "1")));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
        assertThat(read("\uFEFF\"姓名\",b\n").getFirst().cells()).containsExactly("姓名", "b");
    }

    @Test
    void blankRowsAsExcelLeavesThemAreNone() throws IOException {
        assertThat(read("a,b\n,\n1,2\n , \n\n")).extracting(Line::number).containsExactly(1L, 3L);
    }

    @Test
    void shortRowsAreLeftToTheReader() throws IOException {
        assertThat(read("a,b\n1\n1,2,3\n"))
                .extracting(line -> line.cells().size())
                .containsExactly(2, 1, 3);
    }

    @Test
    void chineseOfExcelIsReadByItsCharsetOnly() throws IOException {
        byte[] bytes = "姓名\n王秀英\n㐂\n".getBytes(GB18030);

        assertThat(read(bytes, GB18030))
                .extracting(line -> line.cells().getFirst())
                .containsExactly("姓名", "王秀英", "㐂");
        assertThatThrownBy(() -> read(bytes, StandardCharsets.UTF_8))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GB18030");
    }

    @Test
    void badBytesFarDownAreNoticedToo() {
        byte[] head = "a\n1\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[head.length + 1];
        System.arraycopy(head, 0, bytes, 0, head.length);
        bytes[head.length] = (byte) 0xFF;

        assertThatThrownBy(() -> read(bytes, StandardCharsets.UTF_8)).isInstanceOf(Refusal.class);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheFileAndIsNotQuoted() {
        String text = "a,b\n\"王秀英,1\n" + "x,y\n".repeat(100_000);

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("quotation mark")
                .hasMessageNotContaining("王秀英");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Refusal.class).hasMessageContaining("empty");
    }

    /** Header first. */
    private static List<Line> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static List<Line> read(byte[] bytes, Charset charset) throws IOException {
        List<Line> lines = new ArrayList<>();
        new CsvFile(new ByteArrayInputStream(bytes), charset).read(header -> {
            lines.add(new Line(1, header));
            return lines::add;
        });
        return lines;
    }
}
