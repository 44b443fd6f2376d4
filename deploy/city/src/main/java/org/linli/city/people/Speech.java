package org.linli.city.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.city.Dice;

/**
 * Which languages a resident and her contacts speak. Drawn from a sequence of its own, so that everything else about them is as
 * it was without it.
 */
final class Speech {

    private static final String LOCAL = "河南话";
    private static final String STANDARD = "普通话";
    private static final List<String> ELSEWHERE = List.of("四川话", "山东话", "安徽话", "上海话", "粤语");
    private static final int LEARNED_AT_SCHOOL_BELOW = 80;

    private final Dice dice;

    private Speech(Dice dice) {
        this.dice = dice;
    }

    static Speech of(long seed, int resident) {
        return new Speech(Dice.of(seed, "speech " + resident));
    }

    /** What a resident of this age speaks, best first; of one in ten nobody knows. */
    List<String> resident(int age) {
        List<String> spoken = new ArrayList<>();
        if (dice.chance(0.9)) {
            spoken.add(dice.chance(0.88) ? LOCAL : dice.pick(ELSEWHERE));
            if (dice.chance(age < LEARNED_AT_SCHOOL_BELOW ? 0.75 : 0.35)) {
                spoken.add(STANDARD);
            }
        }
        return spoken;
    }

    /** The same contacts, with a language where somebody asked. */
    List<Resident.Contact> contacts(List<Resident.Contact> drawn) {
        return drawn.stream().map(contact -> contact.speaking(language())).toList();
    }

    private @Nullable String language() {
        return switch (dice.weighted(0.4, 0.35, 0.25)) {
            case 0 -> LOCAL;
            case 1 -> STANDARD;
            default -> null;
        };
    }
}
