package org.linli.dispatch;

import java.util.List;
import java.util.UUID;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;

/** What becomes of a resident, as the registry tells it; each call waits until it has arrived. */
final class Fate {

    private Fate() {}

    /** DECEASED or MOVED_AWAY: nobody lives at the point any more. */
    static void gone(UUID resident, String status) {
        status(resident, status, City.DIVISION);
        City.tell(ResidentPlaceSnapshot.TYPE, resident, City.next(), null);
    }

    /** Her file and her place are gone. */
    static void erased(UUID resident) {
        City.tell(ResidentPlaceSnapshot.TYPE, resident, City.next(), null);
        City.tell(ResidentSnapshot.TYPE, resident, City.next(), null);
    }

    /** It was a mistake. */
    static void backAgain(UUID resident) {
        status(resident, "ACTIVE", City.DIVISION);
        home(resident, City.DIVISION, City.LON);
    }

    /** To another home in the city. */
    static void moved(UUID resident, String division, double lon) {
        status(resident, "ACTIVE", division);
        home(resident, division, lon);
    }

    /** The registry has no point of hers any more, though she lives here. */
    static void unlocated(UUID resident) {
        City.resident(resident, "ACTIVE", false, List.of());
        City.tell(ResidentPlaceSnapshot.TYPE, resident, City.next(), null);
    }

    private static void status(UUID resident, String status, String division) {
        long version = City.next();
        City.tell(
                ResidentSnapshot.TYPE,
                resident,
                version,
                new ResidentSnapshot(
                        resident, version, division, status, "FEMALE", 1944, "ELDER", "ALONE", List.of(), true,
                        List.of(), List.of(), null, null));
    }

    private static void home(UUID resident, String division, double lon) {
        long version = City.next();
        City.tell(
                ResidentPlaceSnapshot.TYPE,
                resident,
                version,
                new ResidentPlaceSnapshot(resident, version, division, lon, City.LAT, "ELDER"));
    }
}
