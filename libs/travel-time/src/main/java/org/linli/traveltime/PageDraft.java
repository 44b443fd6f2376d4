package org.linli.traveltime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One page of {@link Pages} taken apart, changed, and written anew. */
final class PageDraft {

    private record Pair(int at, int slot, int millimetres) {}

    private final List<Pair> pairs = new ArrayList<>();

    PageDraft(int[] page) {
        for (int at = 0; at < Pages.KEYS; at++) {
            for (int i = page[at]; i < page[at + 1]; i += 2) {
                pairs.add(new Pair(at, page[i], page[i + 1]));
            }
        }
    }

    void apply(Pages.Change change) {
        Pair pair = new Pair(change.key() & Pages.MASK, change.slot(), change.millimetres());
        if (change.present()) {
            pairs.add(pair);
        } else {
            pairs.remove(pair);
        }
    }

    int[] page() {
        pairs.sort(Comparator.comparingInt(Pair::at).thenComparingInt(Pair::millimetres));
        int[] page = new int[Pages.KEYS + 1 + 2 * pairs.size()];
        int next = Pages.KEYS + 1;
        int key = 0;
        for (Pair pair : pairs) {
            while (key <= pair.at) {
                page[key++] = next;
            }
            page[next++] = pair.slot;
            page[next++] = pair.millimetres;
        }
        while (key <= Pages.KEYS) {
            page[key++] = next;
        }
        return page;
    }
}
