package org.linli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
    @TempDir
    private Path folder;

    @Test
    void itTellsTheLatestFinishedLineOnce() throws IOException {
        Path log = write("of an earlier run\n");
        LogTail tail = LogTail.after(log);
        write("第一\n第二\n第三的一半");

        assertThat(tail.news()).contains("第二");
        assertThat(tail.news()).isEmpty();

        write("与另一半\n");
        assertThat(tail.news()).contains("第三的一半与另一半");
    }

    @Test
    void ofALongTextItReadsTheEnd() throws IOException {
        LogTail tail = LogTail.after(folder.resolve("log"));
        write("行\n".repeat(100_000) + "the end\n");

        assertThat(tail.news()).contains("the end");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
