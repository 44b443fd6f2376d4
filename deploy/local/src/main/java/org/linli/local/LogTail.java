package org.linli.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The latest line of a log that somebody else is writing. */
final class LogTail {
    private static final int LONGEST = 8 * 1024;

    private final Path log;
    private long seen;

    private LogTail(Path log, long seen) {
        this.log = log;
        this.seen = seen;
    }

    /** What comes after the end it has now. */
    static LogTail after(Path log) {
        try {
            return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last line that was finished since the last question, empty when none was. */
    Optional<String> news() {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            seen = Math.max(seen, file.length() - LONGEST);
            byte[] bytes = new byte[Math.toIntExact(Math.max(0, file.length() - seen))];
            file.seek(seen);
            file.readFully(bytes);
            int end = bytes.length;
            while (end > 0 && bytes[end - 1] != '\n') {
                end--;
            }
            seen += end;
            List<String> lines =
                    new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
