package org.linli.city.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.BitSet;
import java.util.Locale;
import org.linli.city.Dice;
import org.linli.kernel.CitizenId;
import org.linli.kernel.Sex;

/** Identity and telephone numbers that pass every check and belong to nobody. */
public final class Numbers {

    /** A county code of Zhengzhou that was never assigned. */
    public static final String UNASSIGNED_COUNTY = "410199";
    /** A mobile prefix no operator has been given. */
    public static final String UNASSIGNED_PREFIX = "154";

    private static final long PHONES = 100_000_000;
    /** Shares no factor with the number of phones, so that every serial number gives another phone. */
    private static final long STRIDE = 61_803_399;

    private static final int SEQUENCES = 1_000;
    private static final long FIRST_BIRTHDAY = LocalDate.of(1900, 1, 1).toEpochDay();

    /** What was given, day by day of birth: a bit for each, since millions are given. */
    private final BitSet given = new BitSet();

    /** A citizen identity number nobody else in this city has; for at most some 400 people of a sex born on one day. */
    public String identity(Dice dice, LocalDate born, Sex sex) {
        while (true) {
            int sequence = dice.below(SEQUENCES / 2) * 2 + (sex == Sex.MALE ? 1 : 0);
            int place = Math.toIntExact(born.toEpochDay() - FIRST_BIRTHDAY) * SEQUENCES + sequence;
            if (!given.get(place)) {
                given.set(place);
                String first17 = UNASSIGNED_COUNTY
                        + born.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + String.format(Locale.ROOT, "%03d", sequence);
                return first17 + CitizenId.checkCharacter(first17);
            }
        }
    }

    /** The mobile number with a serial number. */
    public static String phone(long serial) {
        return UNASSIGNED_PREFIX + String.format(Locale.ROOT, "%08d", serial * STRIDE % PHONES);
    }
}
