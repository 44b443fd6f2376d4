package org.linli.imports;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a kind of file.
 *
 * @param name English header
 * @param title Chinese header
 * @param required whether a file must have it
 * @param fields how validation names the fields, where they are not the column's name
 * @param words words that may be written in it and what they mean, such as 男 for {@code MALE}
 * @param list whether several words may be written, separated by {@code ;}, {@code ；}, {@code 、} or {@code |}
 * @param explanation what to write into it, for people
 */
record Column(
        String name,
        String title,
        boolean required,
        List<String> fields,
        Map<String, String> words,
        boolean list,
        String explanation) {

    Column {
        fields = List.copyOf(fields);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
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
