package org.linli.emergency.incident.domain.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallingOrderTest {

    private final CallingOrder order = new CallingOrder(Set.of("普通话", "河南话"));

    @Test
    void whoCanBeReachedComesBeforeWhoHoldsAKey() {
        assertThat(ranks(contact(1, true, null, false), contact(2, false, "粤语", true)))
                .containsExactly(2, 1);
    }

    @Test
    void whoHoldsAKeyComesBeforeWhoSpeaksTheDesksLanguage() {
        assertThat(ranks(contact(1, false, "普通话", true), contact(2, true, "粤语", true)))
                .containsExactly(2, 1);
    }

    @Test
    void whoSpeaksTheDesksLanguageComesBeforeTheRankOnFile() {
        assertThat(ranks(contact(1, false, "粤语", true), contact(2, false, "河南话", true)))
                .containsExactly(2, 1);
    }

    @Test
    void whoseLanguageNobodyKnowsCountsAsUnderstood() {
        assertThat(ranks(contact(1, false, "粤语", true), contact(2, false, null, true), contact(3, false, "普通话", true)))
                .containsExactly(2, 3, 1);
    }

    @Test
    void whoeverIsAlikeComesAsOnFile() {
        assertThat(ranks(contact(3, true, null, true), contact(1, true, null, true), contact(2, true, "普通话", true)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void outOfHoursTheSameOrderHoldsAndNobodyIsLeftOut() {
        List<Rung> contacts = new ArrayList<>(List.of(
                contact(1, false, null, false),
                contact(2, true, "粤语", false),
                contact(3, true, null, false),
                contact(4, false, "粤语", true),
                contact(5, false, null, true)));
        Collections.shuffle(contacts, new Random(7));
        assertThat(ranks(contacts.toArray(Rung[]::new))).containsExactly(5, 4, 3, 2, 1);
    }

    private List<Integer> ranks(Rung... contacts) {
        return order.of(List.of(contacts)).stream().map(Rung::rank).toList();
    }

    private static Rung contact(int rank, boolean keyHolder, @Nullable String language, boolean reachable) {
        return new Rung(RungKind.CONTACT, rank, keyHolder, Optional.ofNullable(language), reachable);
    }
}
