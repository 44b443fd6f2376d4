package org.linli.e2e;

import java.util.List;

/** Options of a story's command line. */
final class Options {

    private Options() {}

    /** The value of an option, or another when it is not there. */
    static String of(String[] arguments, String name, String otherwise) {
        List<String> words = List.of(arguments);
        int at = words.indexOf(name);
        if (at >= 0 && at + 1 == words.size()) {
            throw new IllegalArgumentException("Option " + name + " needs a value.");
        }
        return at < 0 ? otherwise : words.get(at + 1);
    }
}
