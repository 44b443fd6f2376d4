package org.linli.imports;

import java.util.Arrays;
import java.util.Map;

/**
 * A column of a kind of file.
 *
 * @param name English header
 * @param title Chinese header
 * @param required whether a file must have it
 * @param field how validation names the field, where it is not the column's name
 * @param words words that may be written in it and what they mean, such as 男 for {@code MALE}
 * @param list whether several words may be written, separated by {@code ;}, {@code ；}, {@code 、} or {@code |}
 * @param explanation what to write into it, for people
 */
record Column(
        String name,
        String title,
        boolean required,
        String field,
        Map<String, String> words,
        boolean list,
        String explanation) {

    Column {
        words = Map.copyOf(words);
    }

    String meaning(String written) {
        return list
                ? String.join(
                        ";",
                        Arrays.stream(written.split("[;；、|]", -1))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .map(word -> words.getOrDefault(word, word))
                                .toList())
                : words.getOrDefault(written.strip(), written);
    }
}
