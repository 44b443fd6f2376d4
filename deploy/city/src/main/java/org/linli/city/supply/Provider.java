package org.linli.city.supply;

import java.time.LocalDate;
import java.util.List;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;

/**
 * An invented provider with its one facility.
 *
 * @param number counts from 1, the number of the demo account
 * @param kinds service kinds it works in
 */
public record Provider(
        int number,
        String creditCode,
        String name,
        List<String> kinds,
        Facility facility,
        List<Contract> contracts,
        List<Caregiver> caregivers) {

    public Provider {
        kinds = List.copyOf(kinds);
        contracts = List.copyOf(contracts);
        caregivers = List.copyOf(caregivers);
    }

    /** A place anybody may know; kinds are what is offered there, none where only the staff comes. */
    public record Facility(
            String name, DivisionCode division, GeoPoint point, List<String> kinds, int capacityPerDay, Week week) {

        public Facility {
            kinds = List.copyOf(kinds);
        }
    }

    /** What it may deliver where; both days included. */
    public record Contract(List<String> itemCodes, List<String> divisions, LocalDate validFrom, LocalDate validTo) {

        public Contract {
            itemCodes = List.copyOf(itemCodes);
            divisions = List.copyOf(divisions);
        }
    }
}
