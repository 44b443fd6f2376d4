package org.linli.registry.resident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.kernel.CitizenId;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;
import org.linli.kernel.Sex;
import org.linli.registry.domain.Form;

class IdentityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Published example: female, born 1949-12-31. */
    private static final String NUMBER = "11010519491231002X";

    private final Form form = new Form();

    @Test
    void sexAndBirthDateComeFromTheNumber() {
        assertThat(read(NUMBER, null, null))
                .isEqualTo(new Identity(new CitizenId(NUMBER), Sex.FEMALE, LocalDate.of(1949, 12, 31)));
    }

    @Test
    void whatContradictsTheNumberIsNamed() {
        read(NUMBER, "MALE", "1949-12-30");

        assertThat(wrong()).extracting(Violation::field).containsExactly("sex", "birthDate");
    }

    @Test
    void withoutANumberBothAreNeeded() {
        read(null, null, " ");

        assertThat(wrong())
                .containsExactly(new Violation("sex", "is missing"), new Violation("birthDate", "is missing"));
    }

    @Test
    void aTemporaryRegistrationHasNoNumber() {
        assertThat(read(null, "MALE", "1941-03-28")).isEqualTo(new Identity(null, Sex.MALE, LocalDate.of(1941, 3, 28)));
    }

    @Test
    void aWrongNumberIsOneMistakeNotThree() {
        read("110105194912310021", null, null);

        assertThat(wrong()).extracting(Violation::field).containsExactly("identityNumber");
    }

    @Test
    void nobodyIsBornTomorrowOr131YearsAgo() {
        assertThat(read(null, "MALE", "2026-11-24")).isNull();
        assertThat(read(null, "MALE", "1895-11-22")).isNull();
        assertThat(read(null, "MALE", "28.3.1941")).isNull();

        assertThat(wrong())
                .extracting(Violation::field)
                .containsOnly("birthDate")
                .hasSize(3);
    }

    @Test
    void ageCountsFullYears() {
        Identity identity = new Identity(null, Sex.MALE, LocalDate.of(1946, 11, 24));

        assertThat(identity.ageOn(TODAY)).isEqualTo(79);
        assertThat(identity.ageOn(TODAY.plusDays(1))).isEqualTo(80);
    }

    @Test
    void itsTextShowsNobody() {
        assertThat(new Identity(new CitizenId(NUMBER), Sex.FEMALE, TODAY)).hasToString("Identity[***]");
    }

    private @Nullable Identity read(@Nullable String number, @Nullable String sex, @Nullable String birthDate) {
        return Identity.read(form, number, sex, birthDate, TODAY);
    }

    private List<Violation> wrong() {
        return catchThrowableOfType(Refusal.class, form::refuseIfWrong).violations();
    }
}
