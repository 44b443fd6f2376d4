package org.linli.provider.caregiver.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.FacilityId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Sex;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Caregiver.Work;
import org.linli.provider.caregiver.domain.CaregiverStatus;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.caregiver.domain.PersonName;
import org.linli.provider.caregiver.domain.TravelMode;
import org.linli.provider.rest.Fields;

/** What callers send about caregivers. */
final class CaregiverBodies {

    private CaregiverBodies() {}

    /** A caregiver to employ. */
    record Employment(
            @NotBlank @Size(max = 50) String name,
            @NotNull Sex sex,
            @NotBlank String phone,
            @NotNull UUID baseFacilityId,
            @NotNull TravelMode travelMode,
            @Nullable @Size(max = 50) List<@NotBlank String> skills,
            @Nullable @Size(max = 50) List<@NotNull @Valid Paper> certificates) {

        Person toPerson() {
            return new Person(new PersonName(name), Fields.read("phone", () -> PhoneNumber.parse(phone)), sex);
        }

        Work toWork() {
            return work(baseFacilityId, travelMode, skills);
        }

        List<Certificate> toCertificates() {
            List<Certificate> all = new ArrayList<>();
            for (Paper paper : certificates == null ? List.<Paper>of() : certificates) {
                all.add(Fields.within("certificates[" + all.size() + "]", paper::toCertificate));
            }
            return all;
        }
    }

    /** All that may change about a caregiver; name, phone and sex stay when absent, since answers mask them. */
    record Change(
            @Nullable @Size(max = 50) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
            String name,

            @Nullable Sex sex,
            @Nullable String phone,
            @NotNull UUID baseFacilityId,
            @NotNull TravelMode travelMode,
            @Nullable @Size(max = 50) List<@NotBlank String> skills,
            @NotNull CaregiverStatus status) {

        @Nullable
        PersonName toName() {
            return name == null ? null : new PersonName(name);
        }

        @Nullable
        PhoneNumber toPhone() {
            return phone == null ? null : Fields.read("phone", () -> PhoneNumber.parse(phone));
        }

        Work toWork() {
            return work(baseFacilityId, travelMode, skills);
        }
    }

    /** A certificate. */
    record Paper(
            @NotBlank String qualification,

            @NotNull
            @Pattern(
                    regexp = "[\\p{L}\\p{N}._()（）〔〕-]{3,64}",
                    message = "must be 3 to 64 letters, digits, brackets, hyphens, dots")
            String number,

            @NotBlank @Size(max = 80) String issuer,
            @NotNull LocalDate validFrom,
            @NotNull LocalDate validTo) {

        Certificate toCertificate() {
            return new Certificate(qualification, number, issuer.strip(), validFrom, validTo, null);
        }
    }

    /** Why a certificate is revoked; never published. */
    record Withdrawal(@NotBlank @Size(max = 200) String reason) {}

    private static Work work(UUID base, TravelMode travelMode, @Nullable List<String> skills) {
        return new Work(
                new FacilityId(base),
                travelMode,
                skills == null ? List.of() : skills.stream().distinct().toList());
    }
}
