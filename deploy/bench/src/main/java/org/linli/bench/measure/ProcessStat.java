package org.linli.bench.measure;

import java.util.List;

/**
 * What {@code /proc/<pid>/stat} says about a process, see proc(5).
 *
 * @param pid of the process
 * @param parent pid of its parent
 * @param ownTicks processor time of its threads, those that have ended too, in hundredths of a second
 * @param waitedTicks processor time of its children that have ended and been waited for
 */
public record ProcessStat(long pid, long parent, long ownTicks, long waitedTicks) {

    /** Ticks in a second wherever Linux shows ticks to programs (USER_HZ). */
    public static final double TICKS_PER_SECOND = 100;

    private static final int PARENT = 1;
    private static final int USER = 11;

    /** Reads the one line; the name of the program, in brackets, may itself hold blanks and brackets. */
    public static ProcessStat parse(String line) {
        int nameEnds = line.lastIndexOf(')');
        long pid = Long.parseLong(line.substring(0, line.indexOf(' ')));
        List<String> words = List.of(line.substring(nameEnds + 2).strip().split(" "));
        return new ProcessStat(
                pid,
                Long.parseLong(words.get(PARENT)),
                ticks(words, USER) + ticks(words, USER + 1),
                ticks(words, USER + 2) + ticks(words, USER + 3));
    }

    private static long ticks(List<String> words, int position) {
        return Long.parseLong(words.get(position));
    }
}
