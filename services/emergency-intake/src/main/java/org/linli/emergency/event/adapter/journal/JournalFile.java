package org.linli.emergency.event.adapter.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One file of lines of bytes, each a Latin-1 character, held by a lock of the operating system while its process lives: a file that can be locked belongs to
 * nobody any more. Not thread safe.
 */
final class JournalFile implements AutoCloseable {

    private static final int LF = '\n';
    private static final long PAGE_BYTES = 8L << 20;

    private final FileChannel channel;
    private Path path;
    private long end;
    private long done;

    private JournalFile(Path path, FileChannel channel) throws IOException {
        this.path = path;
        this.channel = channel;
        this.end = channel.size();
    }

    /** A line as it lies there, and where the next one begins. */
    record Line(String text, long next) {}

    /** A new file: locked before it has the name by which others find it, and named before anything is written. */
    static JournalFile create(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        Path nameless = folder.resolve(name + ".new");
        JournalFile file = held(
                        nameless, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)
                .orElseThrow(() -> new IOException("somebody else holds " + nameless));
        file.path = Files.move(nameless, folder.resolve(name));
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
        return file;
    }

    /** A file that is there; empty when its process lives, or when somebody was faster. */
    static Optional<JournalFile> adopt(Path path) throws IOException {
        try {
            return held(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static Optional<JournalFile> held(Path path, StandardOpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(path, options);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new JournalFile(path, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException ours) {
            channel.close();
            return Optional.empty();
        }
    }

    /** Writes lines and waits until the disk has them. What fails leaves no line that counts. */
    void append(List<String> lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
        try {
            long at = end;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
            end = at;
        } catch (IOException full) {
            cutOff(full);
            throw full;
        }
    }

    /** What could not be written whole must not stand before what comes later. */
    private void cutOff(IOException reason) {
        try {
            channel.truncate(end);
        } catch (IOException worse) {
            reason.addSuppressed(worse);
        }
    }

    /** The next lines, the oldest first: at most so many, and about eight megabytes. The last one may have no end. */
    List<Line> next(int limit) throws IOException {
        channel.position(done);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
        List<Line> lines = new ArrayList<>();
        long at = done;
        while (lines.size() < limit && at < end && at - done < PAGE_BYTES) {
            byte[] line = line(in, end - at);
            at += line.length;
            lines.add(new Line(new String(line, StandardCharsets.ISO_8859_1), at));
        }
        return lines;
    }

    private static byte[] line(InputStream in, long rest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = 0;
        while (read != LF && line.size() < rest) {
            read = in.read();
            line.write(read);
        }
        return line.toByteArray();
    }

    /** Everything up to here need not be read again by this process. */
    void done(long next) {
        done = next;
    }

    Path path() {
        return path;
    }

    boolean isAt(Path other) {
        return path.equals(other);
    }

    boolean isDone() {
        return done == end;
    }

    /** Forgets everything, if everything is done. */
    void clear() throws IOException {
        if (isDone() && end > 0) {
            channel.truncate(0);
            channel.force(true);
            done = 0;
            end = 0;
        }
    }

    /** Gives the file up; an empty one goes. */
    @Override
    public void close() throws IOException {
        if (end == 0) {
            Files.deleteIfExists(path);
        }
        channel.close();
    }
}
