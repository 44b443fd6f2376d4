package org.linli.registry.resident.domain;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CitizenId;
import org.linli.kernel.Sex;
import org.linli.registry.domain.Form;

/**
 * Who a resident is on paper.
 *
 * @param number identity number, null for a temporary registration
 * @param sex sex, the one in the number when there is one
 * @param birthDate birth date, the one in the number when there is one
 */
public record Identity(@Nullable CitizenId number, Sex sex, LocalDate birthDate) {

    /** Nobody older is registered; a greater age is a typing error. */
    private static final int MAX_AGE_YEARS = 130;

    /**
     * Reads the three fields. With an identity number, sex and birth date may be left out and must agree with it when
     * they are there; without one they are needed. Returns null when the form is wrong.
     */
    public static @Nullable Identity read(
            Form form,
            @Nullable String numberText,
            @Nullable String sexText,
            @Nullable String birthDateText,
            LocalDate today) {
        boolean numbered = numberText != null && !numberText.isBlank();
        CitizenId number = form.value("identityNumber", numberText, text -> CitizenId.parse(text, today));
        Sex sex = numbered ? form.word("sex", sexText, Sex.class) : form.requiredWord("sex", sexText, Sex.class);
        LocalDate birthDate = numbered
                ? form.value("birthDate", birthDateText, text -> birthDate(text, today))
                : form.requiredValue("birthDate", birthDateText, text -> birthDate(text, today));
        if (number == null) {
            return sex == null || birthDate == null ? null : new Identity(null, sex, birthDate);
        }
        if (sex != null && sex != number.sex()) {
            form.wrong("sex", "contradicts the identity number");
        }
        if (birthDate != null && !birthDate.equals(number.birthDate())) {
            form.wrong("birthDate", "contradicts the identity number");
        }
        return new Identity(number, number.sex(), number.birthDate());
    }

    /** Age in full years. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "Identity[***]";
    }

    private static LocalDate birthDate(String text, LocalDate today) {
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date such as 1941-03-28", e);
        }
        if (date.isAfter(today) || date.isBefore(today.minusYears(MAX_AGE_YEARS + 1L))) {
            throw new IllegalArgumentException("must not lie in the future or more than 130 years ago");
        }
        return date;
    }
}
