package org.linli.provider.caregiver.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.CommonError;
import org.linli.kernel.FacilityId;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ProviderId;
import org.linli.kernel.Refusal;
import org.linli.kernel.Sex;
import org.linli.provider.domain.ProviderError;

/**
 * A provider's worker who makes visits. Leaving is for good: whoever returns is employed anew.
 *
 * @param id the caregiver
 * @param version grows with every change, of the certificates too
 * @param provider the employer
 * @param person who it is; personal
 * @param work what the job is
 * @param status whether she works
 * @param certificates all of them, expired and revoked ones too
 */
public record Caregiver(
        CaregiverId id,
        long version,
        ProviderId provider,
        Person person,
        Work work,
        CaregiverStatus status,
        List<Certificate> certificates) {

    public Caregiver {
        certificates = List.copyOf(certificates);
        Set<String> numbers = new HashSet<>();
        for (Certificate certificate : certificates) {
            if (!numbers.add(certificate.number())) {
                throw Refusal.ofField(
                        ProviderError.CERTIFICATE_EXISTS, "number", "the caregiver has a certificate of this number");
            }
        }
    }

    /** Who a caregiver is. */
    public record Person(PersonName name, PhoneNumber phone, Sex sex) {}

    /**
     * What a caregiver's job is.
     *
     * @param base facility from which the day starts
     * @param travelMode how she gets about
     * @param skills codes of the service kinds she works in
     */
    public record Work(FacilityId base, TravelMode travelMode, List<String> skills) {
        public Work {
            skills = List.copyOf(skills);
        }
    }

    /** A new caregiver, active. */
    public static Caregiver employ(
            CaregiverId id, ProviderId provider, Person person, Work work, List<Certificate> certificates) {
        return new Caregiver(id, 0, provider, person, work, CaregiverStatus.ACTIVE, certificates);
    }

    /** The caregiver with other particulars; refused when she has left. */
    public Caregiver changed(Person newPerson, Work newWork, CaregiverStatus newStatus) {
        if (status == CaregiverStatus.LEFT) {
            throw Refusal.of(ProviderError.CAREGIVER_LEFT, "caregiver " + id + " has left\nMaybe employ her anew.");
        }
        return new Caregiver(id, version, provider, newPerson, newWork, newStatus, certificates);
    }

    /** The caregiver with one more certificate. */
    public Caregiver with(Certificate certificate) {
        return withCertificates(
                Stream.concat(certificates.stream(), Stream.of(certificate)).toList());
    }

    /** The caregiver with a certificate withdrawn; refused when there is none of the number or it was revoked before. */
    public Caregiver revoking(String number, Certificate.Revocation by) {
        Certificate revoked = certificate(number).revoked(by);
        return withCertificates(certificates.stream()
                .map(certificate -> certificate.number().equals(number) ? revoked : certificate)
                .toList());
    }

    /** One of the certificates; refused with {@code NOT_FOUND} when there is none of the number. */
    public Certificate certificate(String number) {
        return certificates.stream()
                .filter(certificate -> certificate.number().equals(number))
                .findAny()
                .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "the caregiver has no such certificate"));
    }

    /** The same caregiver as stored at a version. */
    public Caregiver atVersion(long stored) {
        return new Caregiver(id, stored, provider, person, work, status, certificates);
    }

    private Caregiver withCertificates(List<Certificate> others) {
        return new Caregiver(id, version, provider, person, work, status, others);
    }
}
