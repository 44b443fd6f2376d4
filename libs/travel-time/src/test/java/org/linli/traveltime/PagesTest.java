package org.linli.traveltime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages hold what was put there, nearest first, and old versions stay as they were. */
class PagesTest {

    private static final int KEYS = 500;

    private static List<Pages.Change> read(Pages pages) {
        List<Pages.Change> pairs = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            int[] page = pages.pages()[key >>> Pages.SHIFT];
            int at = key & Pages.MASK;
            for (int i = page[at]; i < page[at + 1]; i += 2) {
                pairs.add(new Pages.Change(key, page[i], page[i + 1], true));
            }
        }
        return pairs;
    }

    @Test
    void any_sequence_of_changes_leaves_exactly_what_is_present() {
        Random random = new Random(1);
        Pages pages = Pages.empty(KEYS);
        List<Pages.Change> model = new ArrayList<>();
        for (int round = 0; round < 200; round++) {
            List<Pages.Change> changes = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                Pages.Change pair = new Pages.Change(random.nextInt(KEYS), round, random.nextInt(100), true);
                changes.add(pair);
                model.add(pair);
            }
            if (!model.isEmpty() && random.nextBoolean()) {
                Pages.Change gone = model.remove(random.nextInt(model.size()));
                changes.add(new Pages.Change(gone.key(), gone.slot(), gone.millimetres(), false));
            }
            pages = pages.after(changes);
        }

        assertThat(read(pages)).containsExactlyInAnyOrderElementsOf(model);
        assertThat(read(pages))
                .isSortedAccordingTo(
                        Comparator.comparingInt(Pages.Change::key).thenComparingInt(Pages.Change::millimetres));
    }

    @Test
    void a_change_leaves_the_version_before_and_all_other_pages_alone() {
        Pages before = Pages.empty(KEYS).after(List.of(new Pages.Change(3, 1, 10, true)));

        Pages after = before.after(List.of(new Pages.Change(300, 2, 20, true)));

        assertThat(read(before)).containsExactly(new Pages.Change(3, 1, 10, true));
        assertThat(read(after)).hasSize(2);
        assertThat(after.pages()[0]).isSameAs(before.pages()[0]);
    }
}
