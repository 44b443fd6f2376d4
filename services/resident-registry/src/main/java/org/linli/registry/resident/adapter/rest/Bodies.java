package org.linli.registry.resident.adapter.rest;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.registry.domain.Form;

/** What request bodies have in common. */
final class Bodies {

    /** Said when there is none. */
    static final String NEEDED = "a JSON body is needed";

    /** Characters of a language at most. */
    static final int LANGUAGE = 20;

    private static final String CATEGORY = "[A-Z][A-Z_]{1,39}";

    private Bodies() {}

    /** Reads one member of a list; null when something is wrong with it. */
    interface MemberReader<B, T> {
        @Nullable
        T read(B body, String field);
    }

    /** What could be read of a list's members, each under its own path. */
    static <B, T> List<T> members(List<B> bodies, String field, MemberReader<B, T> reader) {
        return IntStream.range(0, bodies.size())
                .boxed()
                .flatMap(i -> Stream.ofNullable(reader.read(bodies.get(i), field + '[' + i + ']')))
                .toList();
    }

    /** The codes, which must look like codes; whether they exist is for the registry to say. */
    static List<String> categories(Form form, List<String> codes) {
        if (!codes.stream().allMatch(code -> code.matches(CATEGORY))) {
            form.wrong("categories", "must be codes such as LIVING_ALONE");
        }
        return codes;
    }

    /** The languages without surrounding blanks; one that is empty, too long or there twice is wrong. */
    static List<String> languages(Form form, List<String> written) {
        List<String> read = written.stream()
                .flatMap(language -> Stream.ofNullable(form.requiredText("languages", language, LANGUAGE)))
                .toList();
        if (read.stream().distinct().count() < read.size()) {
            form.wrong("languages", "must not name a language twice");
        }
        return read;
    }
}
