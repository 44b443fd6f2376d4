package org.linli.traveltime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each key (a node or an edge) a list of pairs of slot and millimetres, nearest first. Immutable; the next version
 * shares the pages that did not change, so a change costs a page or a few, whatever the size of the city. A page covers
 * {@value #KEYS} keys: where each key's pairs begin, then the pairs.
 */
final class Pages {

    static final int SHIFT = 6;
    static final int KEYS = 1 << SHIFT;
    static final int MASK = KEYS - 1;

    private static final int[] EMPTY = new int[KEYS + 1];

    static {
        Arrays.fill(EMPTY, KEYS + 1);
    }

    private final int[][] pages;

    private Pages(int[][] pages) {
        this.pages = pages;
    }

    static Pages empty(int keys) {
        int[][] pages = new int[(keys >> SHIFT) + 1][];
        Arrays.fill(pages, EMPTY);
        return new Pages(pages);
    }

    /** The pages, not to be written to. */
    int[][] pages() {
        return pages;
    }

    /** A pair to be added at a key, or with {@code present} false to be taken away. */
    record Change(int key, int slot, int millimetres, boolean present) {}

    /** The version after these changes. */
    Pages after(List<Change> changes) {
        Map<Integer, PageDraft> drafts = new HashMap<>();
        for (Change change : changes) {
            drafts.computeIfAbsent(change.key() >>> SHIFT, number -> new PageDraft(pages[number]))
                    .apply(change);
        }
        int[][] next = pages.clone();
        drafts.forEach((number, draft) -> next[number] = draft.page());
        return new Pages(next);
    }
}
