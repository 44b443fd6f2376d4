package org.linli.registry.support;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.registry.assessment.domain.Answers;
import org.linli.registry.assessment.domain.Item;
import org.linli.registry.assessment.domain.Scale;

/** Answers that come to a wanted total on the scale that ships. */
public final class Sheets {

    public static final String RESOURCE = "/scales/gbt-42195-2022.1.json";
    public static final Scale SCALE = scale();

    private Sheets() {}

    /** Every answer the best. */
    public static Map<String, Integer> best() {
        Map<String, Integer> points = new TreeMap<>();
        SCALE.items().forEach(item -> points.put(item.code(), item.max()));
        return points;
    }

    /** Answers of this total: the best ones, made worse from the last item on. */
    public static Map<String, Integer> totalling(int total) {
        Map<String, Integer> points = best();
        int tooMany = SCALE.max() - total;
        List<Item> items = new ArrayList<>(SCALE.items());
        for (Item item : items.reversed()) {
            int less = Math.min(tooMany, item.max());
            points.put(item.code(), item.max() - less);
            tooMany -= less;
        }
        return points;
    }

    public static Answers answers(int total) {
        return new Answers(totalling(total));
    }

    private static Scale scale() {
        try (InputStream file = Sheets.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(file, Scale.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
