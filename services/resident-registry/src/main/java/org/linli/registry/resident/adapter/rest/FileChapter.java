package org.linli.registry.resident.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.MobilityGroup;
import org.linli.kernel.ResidentId;
import org.linli.kernel.Sex;
import org.linli.registry.resident.application.PersonalData;
import org.linli.registry.resident.application.ReadResidents;
import org.linli.registry.resident.domain.Ability;
import org.linli.registry.resident.domain.HomePoint;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.ResidentFile;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.registry.unmasking.application.Chapter;
import org.linli.security.Scope;

/** A resident's whole file in clear, in an export. */
@ApplicationScoped
class FileChapter implements Chapter {

    private final ReadResidents read;

    FileChapter(ReadResidents read) {
        this.read = read;
    }

    /** The home on the map, WGS-84 degrees. */
    record Point(double lon, double lat) {}

    /** The file. */
    record Content(
            ResidentStatus status,
            String name,
            @Nullable String identityNumber,
            Sex sex,
            LocalDate birthDate,
            List<PersonalData.Phone> phones,
            PersonalData.Address address,
            @Nullable String doorNote,
            @Nullable Point home,
            LivingSituation livingSituation,
            List<String> categories,
            List<PersonalData.Contact> contacts,
            MobilityGroup mobilityGroup,
            List<String> languages,
            @Nullable String healthNote,
            @Nullable Ability ability,
            List<ResidentView.LinkedAccount> accounts,
            List<ResidentView.Relative> relatives) {

        static Content of(ResidentFile file, PersonalData clear) {
            Particulars stated = file.resident().particulars();
            HomePoint home = stated.home();
            return new Content(
                    file.resident().status(),
                    clear.name(),
                    clear.identityNumber(),
                    stated.identity().sex(),
                    stated.identity().birthDate(),
                    clear.phones(),
                    clear.address(),
                    clear.doorNote(),
                    home == null
                            ? null
                            : new Point(home.point().lon(), home.point().lat()),
                    stated.livingSituation(),
                    stated.categories(),
                    clear.contacts(),
                    stated.mobilityGroup(),
                    clear.languages(),
                    clear.healthNote(),
                    file.resident().ability(),
                    ResidentView.accountsOf(file),
                    ResidentView.relativesOf(file));
        }

        /** Shows no personal data, so that none slips into a log. */
        @Override
        public String toString() {
            return "Content[***]";
        }
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public Uni<Content> about(ResidentId resident, Scope scope) {
        return read.get(resident, scope)
                .chain(file -> read.personalData(resident, scope).map(clear -> Content.of(file, clear.orElseThrow())));
    }
}
