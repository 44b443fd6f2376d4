package org.linli.testkit.parts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Work on a shared folder that the first starter does while the others, in this JVM and beside it, wait. */
final class OnlyOnce {
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    private OnlyOnce() {}

    /** Runs the work unless {@code stamp} already says {@code wanted}; the stamp is written when the work has succeeded. */
    static void unlessStamped(Path stamp, String wanted, Runnable work) {
        if (saysAlready(stamp, wanted)) {
            return;
        }
        Path lockFile = stamp.resolveSibling(stamp.getFileName() + ".lock");
        IN_THIS_JVM.lock();
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !saysAlready(stamp, wanted)) {
                work.run();
                Files.writeString(stamp, wanted);
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be written (%s). Maybe the disk is full.".formatted(stamp, e.getMessage()), e);
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    static boolean saysAlready(Path stamp, String wanted) {
        try {
            return Files.exists(stamp) && Files.readString(stamp).equals(wanted);
        } catch (IOException e) {
            return false;
        }
    }
}
