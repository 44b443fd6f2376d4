package org.linli.registry.resident.adapter.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.MobilityGroup;
import org.linli.registry.domain.Form;
import org.linli.registry.resident.domain.Address;
import org.linli.registry.resident.domain.Contact;
import org.linli.registry.resident.domain.HomePoint;
import org.linli.registry.resident.domain.Identity;
import org.linli.registry.resident.domain.LivingSituation;
import org.linli.registry.resident.domain.Particulars;
import org.linli.registry.resident.domain.Phone;

/** What a registrar sends about a resident; texts as typed, read and checked by {@link #read}. */
@Schema(name = "Resident")
record ResidentBody(
        @Schema(description = "身份证号 GB 11643; absent for a temporary registration") @Nullable
        String identityNumber,

        @Schema(description = "姓名", required = true) @Nullable
        String name,

        @Schema(description = "MALE or FEMALE; may be left out with an identity number") @Nullable
        String sex,

        @Schema(description = "yyyy-MM-dd; may be left out with an identity number") @Nullable
        String birthDate,

        @Nullable List<@Nullable PhoneBody> phones,
        @Schema(required = true) @Nullable AddressBody address,

        @Schema(description = "住址坐标; null while nobody has located it") @Nullable
        PointBody homePoint,

        @Schema(type = SchemaType.STRING, implementation = LivingSituation.class, required = true) @Nullable
        String livingSituation,

        @Schema(description = "codes of GET /categories") @Nullable
        List<@Nullable String> categories,

        @Schema(description = "联系人, in ladder order") @Nullable
        List<@Nullable ContactBody> contacts,

        @Schema(type = SchemaType.STRING, implementation = MobilityGroup.class, description = "ELDER when absent")
        @Nullable
        String mobilityGroup,

        @Schema(description = "语言或方言, such as 普通话 or 河南话; at most 5, each of 1 to 20 characters, none twice") @Nullable
        List<@Nullable String> languages,

        @Schema(
                description = "急救须知, what responders must know: illnesses, allergies, medicines, hearing; at most 500"
                        + " characters; kept encrypted and shown by unmasking only")
        @Nullable
        String healthNote) {

    private static final int NAME = 50;
    private static final int MOST_PHONES = 5;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_CONTACTS = 10;
    private static final int MOST_LANGUAGES = 5;
    private static final int HEALTH_NOTE = 500;

    /** Checks every field; throws one refusal that names all that are wrong. */
    Particulars read(LocalDate today) {
        Form form = new Form();
        String fullName = form.requiredText("name", name, NAME);
        Identity identity = Identity.read(form, identityNumber, sex, birthDate, today);
        List<Phone> readPhones = Bodies.members(
                form.list("phones", phones, MOST_PHONES), "phones", (phone, field) -> phone.read(form, field));
        Address home = AddressBody.read(form, address);
        HomePoint point = homePoint == null ? null : homePoint.read(form);
        LivingSituation living = form.requiredWord("livingSituation", livingSituation, LivingSituation.class);
        List<String> codes = Bodies.categories(form, form.list("categories", categories, MOST_CATEGORIES));
        List<Contact> ladder = Bodies.members(
                form.list("contacts", contacts, MOST_CONTACTS),
                "contacts",
                (contact, field) -> contact.read(form, field));
        MobilityGroup mobility = form.word("mobilityGroup", mobilityGroup, MobilityGroup.class);
        List<String> spoken = Bodies.languages(form, form.list("languages", languages, MOST_LANGUAGES));
        String note = form.text("healthNote", healthNote, HEALTH_NOTE);
        form.refuseIfWrong();
        return new Particulars(
                Objects.requireNonNull(fullName),
                Objects.requireNonNull(identity),
                readPhones,
                Objects.requireNonNull(home),
                point,
                Objects.requireNonNull(living),
                codes,
                ladder,
                mobility == null ? MobilityGroup.ELDER : mobility,
                spoken,
                note);
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ResidentBody[***]";
    }
}
