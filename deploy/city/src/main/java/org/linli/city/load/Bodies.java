package org.linli.city.load;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.city.people.Resident;
import org.linli.city.supply.Caregiver;
import org.linli.city.supply.Provider;
import org.linli.city.supply.Week;
import org.linli.kernel.DivisionCode;

/** What is sent through the door, in one place. The catalogue's items are sent as they are. */
final class Bodies {

    private Bodies() {}

    record ProviderBody(String creditCode, String name, List<String> kinds) {}

    record Point(double lon, double lat, String coordSystem) {}

    record FacilityBody(
            String name,
            String divisionCode,
            Point point,
            List<String> kinds,
            List<Week.Hours> openingHours,
            int capacityPerDay) {}

    record ContractBody(List<String> itemCodes, List<String> divisions, LocalDate validFrom, LocalDate validTo) {}

    record CaregiverBody(
            String name,
            String sex,
            String phone,
            UUID baseFacilityId,
            String travelMode,
            List<String> skills,
            List<Caregiver.Certificate> certificates) {}

    record Phone(String number) {}

    record Address(
            String divisionCode,
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room,
            @Nullable String doorNote) {}

    record ResidentBody(
            @Nullable String identityNumber,
            String name,
            String sex,
            LocalDate birthDate,
            List<Phone> phones,
            Address address,
            @Nullable Point homePoint,
            String livingSituation,
            List<String> categories,
            List<Resident.Contact> contacts,
            String mobilityGroup,
            List<String> languages,
            @Nullable String healthNote) {}

    static ProviderBody of(Provider provider) {
        return new ProviderBody(provider.creditCode(), provider.name(), provider.kinds());
    }

    static FacilityBody of(Provider.Facility facility) {
        return new FacilityBody(
                facility.name(),
                facility.division().value(),
                new Point(facility.point().lon(), facility.point().lat(), "WGS84"),
                facility.kinds(),
                facility.week().hours(),
                facility.capacityPerDay());
    }

    static ContractBody of(Provider.Contract contract) {
        return new ContractBody(contract.itemCodes(), contract.divisions(), contract.validFrom(), contract.validTo());
    }

    static CaregiverBody of(Caregiver caregiver, UUID baseFacility) {
        return new CaregiverBody(
                caregiver.name(),
                caregiver.sex().name(),
                caregiver.phone(),
                baseFacility,
                caregiver.travelMode(),
                caregiver.skills(),
                caregiver.certificates());
    }

    static ResidentBody of(Resident resident) {
        return new ResidentBody(
                resident.identityNumber(),
                resident.name(),
                resident.sex().name(),
                resident.birthDate(),
                resident.phones().stream().map(Phone::new).toList(),
                of(resident.address()),
                of(resident.home()),
                resident.livingSituation(),
                resident.categories(),
                resident.contacts(),
                resident.mobilityGroup().name(),
                resident.languages(),
                resident.healthNote());
    }

    private static Address of(Resident.Address address) {
        DivisionCode division = address.division();
        return new Address(
                division.value(),
                address.street(),
                address.building(),
                address.unit(),
                address.room(),
                address.doorNote());
    }

    private static @Nullable Point of(Resident.@Nullable Home home) {
        return home == null
                ? null
                : new Point(home.lon(), home.lat(), home.system().name());
    }
}
