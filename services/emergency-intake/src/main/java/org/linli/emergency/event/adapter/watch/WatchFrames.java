package org.linli.emergency.event.adapter.watch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into frames: the same ones, however the stream is split. The length in a frame's head is believed
 * when the frame ends there, since names of Wi-Fi networks may hold brackets; else the frame ends at its first bracket. What
 * is between frames is garbage. Holds no more than a frame. Not for several threads.
 */
final class WatchFrames {

    private static final int LONGEST_HEAD = 40;
    private static final int LENGTH_DIGITS = 4;
    private static final int SHOWN_OF_A_BROKEN_ONE = 256;

    private final int longest;
    private byte[] held = {};
    private int at;
    private boolean spoilt;

    /** Frames with a content of at most so many bytes. */
    WatchFrames(int longest) {
        this.longest = longest;
    }

    /** A head that is complete: where its content begins, and how long that says to be. */
    private record Head(int content, int length) {}

    /** What more bytes complete. */
    List<Piece> add(byte[] more) {
        if (spoilt) {
            return List.of();
        }
        byte[] all = Arrays.copyOf(held, held.length + more.length);
        System.arraycopy(more, 0, all, held.length, more.length);
        held = all;
        return cut(false);
    }

    /** What is complete if the sender waits for an answer now, having said a wrong length. */
    List<Piece> settle() {
        return cut(true);
    }

    /** What is left, since nobody waits for the rest. */
    List<Piece> abandon() {
        List<Piece> pieces = new ArrayList<>(cut(true));
        if (isPartial()) {
            pieces.add(broken(held.length));
        }
        held = new byte[0];
        at = 0;
        return pieces;
    }

    /** Whether something incomplete is held. */
    boolean isPartial() {
        return held.length > 0;
    }

    /** Whether more came than a frame may have; nothing that follows can be understood. */
    boolean isSpoilt() {
        return spoilt;
    }

    private List<Piece> cut(boolean settled) {
        List<Piece> pieces = new ArrayList<>();
        int before;
        do {
            dropBlanks();
            before = at;
            if (at < held.length && held[at] == '[') {
                cutFrame(pieces, settled);
            } else if (at < held.length) {
                cutGarbage(pieces);
            }
        } while (at != before && !spoilt);
        held = spoilt ? new byte[0] : Arrays.copyOfRange(held, at, held.length);
        at = 0;
        return pieces;
    }

    private void dropBlanks() {
        while (at < held.length && (held[at] == '\r' || held[at] == '\n' || held[at] == ' ')) {
            at++;
        }
    }

    /** Garbage ends where a frame begins. */
    private void cutGarbage(List<Piece> pieces) {
        int end = indexOf('[', at + 1, at + longest);
        if (end >= 0) {
            pieces.add(broken(end));
        } else {
            spoilWhenLongerThanA(pieces, at);
        }
    }

    private void cutFrame(List<Piece> pieces, boolean settled) {
        Head head = head();
        if (head == null) {
            cutAtFirstBracket(pieces, at + 1, false);
        } else if (head.length > longest) {
            pieces.add(broken(head.content));
            spoilt = true;
        } else {
            int end = head.content + head.length;
            if (end < held.length && held[end] == ']') {
                pieces.add(take(end + 1, true));
            } else if (end < held.length || settled) {
                cutAtFirstBracket(pieces, head.content, true);
            }
        }
    }

    /** A frame with a wrong length, or one without a head, which is none. */
    private void cutAtFirstBracket(List<Piece> pieces, int from, boolean whole) {
        int close = indexOf(']', from, from + longest + 1);
        int open = indexOf('[', from, close < 0 ? from + longest + 1 : close);
        if (open >= 0) {
            pieces.add(broken(open));
        } else if (close >= 0) {
            pieces.add(whole ? take(close + 1, true) : broken(close + 1));
        } else {
            spoilWhenLongerThanA(pieces, from);
        }
    }

    private void spoilWhenLongerThanA(List<Piece> pieces, int from) {
        if (held.length - from > longest) {
            pieces.add(broken(held.length));
            spoilt = true;
        }
    }

    /** The rest of a broken piece tells no more than its beginning. */
    private Piece broken(int end) {
        Piece shown = new Piece(Arrays.copyOfRange(held, at, Math.min(end, at + SHOWN_OF_A_BROKEN_ONE)), false);
        at = end;
        return shown;
    }

    private Piece take(int end, boolean whole) {
        Piece piece = new Piece(Arrays.copyOfRange(held, at, end), whole);
        at = end;
        return piece;
    }

    /** The head {@code [MF*ID*LEN*} or {@code [MF*ID*INDEX*LEN*}; null while it is incomplete, and when it is none. */
    private @Nullable Head head() {
        int device = afterStar(at + 1);
        int third = device < 0 ? -1 : afterStar(device);
        int fourth = third < 0 ? -1 : afterStar(third);
        if (fourth < 0) {
            return null;
        }
        int fourthLength = length(fourth);
        if (fourthLength >= 0 && fourth + LENGTH_DIGITS < held.length && held[fourth + LENGTH_DIGITS] == '*') {
            return new Head(fourth + LENGTH_DIGITS + 1, fourthLength);
        }
        boolean open = held.length <= fourth + LENGTH_DIGITS && isHexadecimal(fourth, held.length);
        int thirdLength = fourth - 1 - third == LENGTH_DIGITS ? length(third) : -1;
        return open || thirdLength < 0 ? null : new Head(fourth, thirdLength);
    }

    /** Four hexadecimal digits, negative when they are none. */
    private int length(int from) {
        return from + LENGTH_DIGITS <= held.length && isHexadecimal(from, from + LENGTH_DIGITS)
                ? Integer.parseInt(new String(held, from, LENGTH_DIGITS, StandardCharsets.US_ASCII), 16)
                : -1;
    }

    private boolean isHexadecimal(int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.digit(held[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The place after the next star of the head; negative when a bracket or the head's longest end comes first. */
    private int afterStar(int from) {
        for (int i = from; i < held.length && i < at + LONGEST_HEAD; i++) {
            if (held[i] == '*') {
                return i + 1;
            }
            if (held[i] == '[' || held[i] == ']') {
                return -1;
            }
        }
        return -1;
    }

    private int indexOf(char wanted, int from, int limit) {
        for (int i = from; i < held.length && i < limit; i++) {
            if (held[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
