package org.linli.city.supply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.linli.city.CitySize;
import org.linli.city.Dice;
import org.linli.city.people.Names;
import org.linli.city.people.Numbers;
import org.linli.city.supply.Caregiver.Certificate;
import org.linli.kernel.Sex;

/** Makes the caregivers of providers, numbered through the city in the order they are asked for. */
final class Staff {

    /** Serial numbers of phones from here on are caregivers'. */
    private static final long PHONES_FROM = 50_000_000;

    private static final String ISSUER = "邻里演示职业技能评价中心";
    private static final LocalDate ISSUED = LocalDate.of(2024, 5, 1);
    private static final LocalDate EXPIRED = LocalDate.of(2026, 4, 30);
    private static final LocalDate SOON = LocalDate.of(2026, 12, 15);

    private final long seed;
    private final Names names;
    private final CitySize size;
    private int next = 1;

    Staff(long seed, Names names, CitySize size) {
        this.seed = seed;
        this.names = names;
        this.size = size;
    }

    /** What is special about a bathing team. */
    enum Team {
        COMPLETE,
        WOMEN_ONLY,
        CERTIFICATES_EXPIRED
    }

    List<Caregiver> of(int provider, Trade trade, Team team) {
        List<Caregiver> caregivers = new ArrayList<>();
        for (int place = 0; place < trade.staff(size); place++) {
            caregivers.add(caregiver(next++, provider, place, trade, team));
        }
        return caregivers;
    }

    private Caregiver caregiver(int number, int provider, int place, Trade trade, Team team) {
        Dice dice = Dice.of(seed, "caregiver " + number);
        Sex sex = sex(dice, place, trade, team);
        int born = dice.between(1968, 2003);
        return new Caregiver(
                number,
                names.full(dice, sex, born),
                sex,
                Numbers.phone(PHONES_FROM + number),
                dice.chance(0.92) ? "EBIKE" : "FOOT",
                trade.kinds(),
                certificates(dice, number, provider, place, trade, team));
    }

    /** Every bathing team has two men among its six or eight, unless it is one of women; elsewhere it is as it falls. */
    private static Sex sex(Dice dice, int place, Trade trade, Team team) {
        if (trade == Trade.BATHING_TEAM) {
            return team != Team.WOMEN_ONLY && (place == 1 || place == 3) ? Sex.MALE : Sex.FEMALE;
        }
        return dice.chance(0.8) ? Sex.FEMALE : Sex.MALE;
    }

    private static List<Certificate> certificates(
            Dice dice, int number, int provider, int place, Trade trade, Team team) {
        List<Certificate> certificates = new ArrayList<>();
        certificates.add(certificate("HEALTH_CERTIFICATE", number, certificates.size(), Providers.CONTRACTS_TO));
        if (trade == Trade.BATHING_TEAM) {
            // The sixth is still learning.
            if (place != 5) {
                certificates.add(certificate("CAREGIVER_5", number, 1, bathingUntil(provider, place, team)));
            }
            if (place == 1) {
                certificates.add(certificate("CAREGIVER_4", number, 2, bathingUntil(provider, place, team)));
            }
        } else if (trade == Trade.NURSING) {
            certificates.add(certificate("CAREGIVER_5", number, 1, Providers.CONTRACTS_TO));
            certificates.add(certificate(
                    place % 2 == 0 ? "NURSE" : "REHABILITATION_THERAPIST", number, 2, Providers.CONTRACTS_TO));
        } else if (dice.chance(0.5)) {
            certificates.add(
                    certificate("CAREGIVER_5", number, 1, dice.chance(0.1) ? EXPIRED : Providers.CONTRACTS_TO));
        }
        return certificates;
    }

    private static LocalDate bathingUntil(int provider, int place, Team team) {
        if (team == Team.CERTIFICATES_EXPIRED && place > 0) {
            return EXPIRED;
        }
        return provider == 3 && place == 4 ? SOON : Providers.CONTRACTS_TO;
    }

    private static Certificate certificate(String qualification, int number, int which, LocalDate until) {
        return new Certificate(
                qualification, String.format(Locale.ROOT, "DEMO-%06d-%d", number, which), ISSUER, ISSUED, until);
    }
}
