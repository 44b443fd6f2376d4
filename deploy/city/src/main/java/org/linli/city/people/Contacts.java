package org.linli.city.people;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.city.Dice;
import org.linli.kernel.Sex;

/** Makes the people to call for a resident, in ladder order: spouse, children, neighbour, community worker. */
final class Contacts {

    private final Names names;

    Contacts(Names names) {
        this.names = names;
    }

    List<Resident.Contact> of(int resident, String surname, Sex spouse, String living, int birthYear, Dice dice) {
        List<Resident.Contact> contacts = new ArrayList<>();
        if (living.equals("SPOUSE")) {
            contacts.add(contact(resident, contacts.size(), names.full(dice, spouse, birthYear), "配偶", true, "全天"));
        }
        int children = dice.weighted(5, 40, 40, 15);
        for (int child = 0; child < children; child++) {
            boolean son = dice.chance(0.5);
            String given = names.given(dice, son ? Sex.MALE : Sex.FEMALE, birthYear + dice.between(22, 32));
            contacts.add(contact(
                    resident,
                    contacts.size(),
                    surname + given,
                    son ? "儿子" : "女儿",
                    living.equals("CHILDREN") && child == 0,
                    dice.chance(0.5) ? "工作日18:00后" : null));
        }
        if (contacts.isEmpty() || dice.chance(0.45)) {
            contacts.add(contact(
                    resident,
                    contacts.size(),
                    names.full(dice, dice.chance(0.6) ? Sex.FEMALE : Sex.MALE, dice.between(1950, 1984)),
                    "邻居",
                    dice.chance(0.4),
                    "白天"));
        }
        return contacts;
    }

    private static Resident.Contact contact(
            int resident, int place, String name, String relation, boolean keyHolder, @Nullable String availability) {
        return new Resident.Contact(
                name, relation, Numbers.phone(resident * 8L + 1 + place), keyHolder, availability, null);
    }
}
