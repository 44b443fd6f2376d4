package org.linli.provider.caregiver.application;

import java.util.List;
import org.linli.kernel.CreditCode;
import org.linli.provider.caregiver.domain.Caregiver.Person;
import org.linli.provider.caregiver.domain.Certificate;
import org.linli.provider.caregiver.domain.TravelMode;

/**
 * What a row of a file says.
 *
 * @param provider credit code of the employer
 * @param externalRef what another system calls her, {@code system:number}
 * @param person who she is
 * @param base what the file calls the facility from which the day starts
 * @param travelMode how she gets about
 * @param skills codes of the service kinds she works in
 * @param certificates her certificates, no two of one number
 */
public record NewCaregiver(
        CreditCode provider,
        String externalRef,
        Person person,
        String base,
        TravelMode travelMode,
        List<String> skills,
        List<Certificate> certificates) {

    public NewCaregiver {
        skills = List.copyOf(skills);
        certificates = List.copyOf(certificates);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "NewCaregiver[***]";
    }
}
