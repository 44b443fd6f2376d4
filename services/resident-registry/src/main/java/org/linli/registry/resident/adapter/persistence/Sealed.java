package org.linli.registry.resident.adapter.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CoordSystem;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.GeoPoint;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.WeeklyHours;
import org.linli.registry.resident.domain.Address;
import org.linli.registry.resident.domain.Contact;
import org.linli.registry.resident.domain.HomePoint;
import org.linli.registry.resident.domain.Phone;

/** The JSON inside sealed columns. Stored for years: members are only added, and new ones may be missing. */
final class Sealed {

    private Sealed() {}

    /** In {@code phones}. */
    record SealedPhone(String number, String kind) {

        static SealedPhone of(Phone phone) {
            return new SealedPhone(phone.number().value(), phone.kind());
        }

        Phone open() {
            return new Phone(new PhoneNumber(number), kind);
        }
    }

    /** In {@code address}; division and door note have columns of their own. */
    record SealedAddress(
            String street,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String room) {

        static SealedAddress of(Address address) {
            return new SealedAddress(address.street(), address.building(), address.unit(), address.room());
        }

        Address open(String division, @Nullable String doorNote) {
            return new Address(new DivisionCode(division), street, building, unit, room, doorNote);
        }
    }

    /** In {@code home_point}: WGS-84 degrees. */
    record SealedPoint(double lon, double lat, CoordSystem source) {

        static SealedPoint of(HomePoint home) {
            return new SealedPoint(home.point().lon(), home.point().lat(), home.source());
        }

        HomePoint open() {
            return new HomePoint(new GeoPoint(lon, lat), source);
        }
    }

    /** In {@code contacts}. */
    record SealedContact(
            String name,
            String relation,
            String phone,
            boolean keyHolder,
            @Nullable String availability,
            @Nullable List<WeeklyHours> reachable,
            @Nullable String language) {

        static SealedContact of(Contact contact) {
            return new SealedContact(
                    contact.name(),
                    contact.relation(),
                    contact.phone().value(),
                    contact.keyHolder(),
                    contact.availability(),
                    contact.reachable(),
                    contact.language());
        }

        Contact open() {
            return new Contact(
                    name,
                    relation,
                    new PhoneNumber(phone),
                    keyHolder,
                    availability,
                    reachable == null ? List.of() : reachable,
                    language);
        }
    }
}
