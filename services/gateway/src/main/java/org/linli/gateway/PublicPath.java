package org.linli.gateway;

import java.util.HexFormat;

/**
 * Tells paths that mean the same to everyone from paths that a server further in could read differently: dot segments,
 * encoded dots and separators, empty segments, path parameters, control characters. The platform has no such path, so
 * none is let in; nothing has to be rewritten then.
 */
final class PublicPath {

    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@";
    private static final String NEVER_ENCODED = "./\\;%?#";

    private PublicPath() {}

    /** The path of a request target as sent, without its query; empty when the target is not a path. */
    static String of(String target) {
        if (!target.startsWith("/")) {
            return "";
        }
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether the path is unambiguous. */
    static boolean isPlain(String path) {
        if (!path.startsWith("/")) {
            return false;
        }
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            boolean trailing = i == segments.length - 1 && segments[i].isEmpty();
            if (!trailing && !isPlainSegment(segments[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainSegment(String segment) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            return false;
        }
        int at = 0;
        while (at < segment.length()) {
            char c = segment.charAt(at);
            if (c == '%') {
                if (!isHarmlessByte(segment, at)) {
                    return false;
                }
                at += 3;
            } else if (PLAIN.indexOf(c) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isHarmlessByte(String segment, int percent) {
        if (percent + 2 >= segment.length()
                || !HexFormat.isHexDigit(segment.charAt(percent + 1))
                || !HexFormat.isHexDigit(segment.charAt(percent + 2))) {
            return false;
        }
        int value = HexFormat.fromHexDigits(segment, percent + 1, percent + 3);
        return value > 0x20 && value != 0x7f && NEVER_ENCODED.indexOf(value) < 0;
    }
}
