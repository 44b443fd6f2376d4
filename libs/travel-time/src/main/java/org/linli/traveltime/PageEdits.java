package org.linli.traveltime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects changes to pages of a {@link SourceIndex} and writes each changed page anew, once. */
final class PageEdits {

    private record Entry(int node, int slot, int millimetres) {}

    private final int[][] pages;
    private final Map<Integer, List<Entry>> changed = new HashMap<>();

    PageEdits(int[][] pages) {
        this.pages = pages;
    }

    void add(int node, int slot, int millimetres) {
        if (node >= 0) {
            entries(node).add(new Entry(node, slot, millimetres));
        }
    }

    void remove(int node, int slot) {
        if (node >= 0) {
            entries(node).removeIf(entry -> entry.node == node && entry.slot == slot);
        }
    }

    int[][] pages() {
        int[][] result = pages.clone();
        changed.forEach((page, entries) -> result[page] = written(entries));
        return result;
    }

    private List<Entry> entries(int node) {
        return changed.computeIfAbsent(node >>> SourceIndex.PAGE_SHIFT, this::read);
    }

    private List<Entry> read(int number) {
        int[] page = pages[number];
        List<Entry> entries = new ArrayList<>();
        for (int n = 0; n < SourceIndex.PAGE_NODES; n++) {
            for (int i = page[n]; i < page[n + 1]; i += 2) {
                entries.add(new Entry((number << SourceIndex.PAGE_SHIFT) + n, page[i], page[i + 1]));
            }
        }
        return entries;
    }

    private static int[] written(List<Entry> entries) {
        int[] page = new int[SourceIndex.PAGE_NODES + 1 + 2 * entries.size()];
        entries.forEach(entry -> page[(entry.node & SourceIndex.PAGE_MASK) + 1] += 2);
        page[0] = SourceIndex.PAGE_NODES + 1;
        for (int n = 1; n <= SourceIndex.PAGE_NODES; n++) {
            page[n] += page[n - 1];
        }
        int[] next = page.clone();
        for (Entry entry : entries) {
            int n = entry.node & SourceIndex.PAGE_MASK;
            page[next[n]++] = entry.slot;
            page[next[n]++] = entry.millimetres;
        }
        return page;
    }
}
