package org.linli.registry.assessment.adapter.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Observations;
import org.linli.registry.domain.Form;

/** What appendix A asks beside the items; all of it may be absent. */
@Schema(name = "Observations")
record ObservationsBody(
        @Nullable List<@Nullable String> living,
        @Nullable String skin,
        @Nullable List<@Nullable String> tubes,
        @Nullable String pain,
        @Nullable Boolean swallowing,
        @Schema(description = "kg/m², 5 to 80") @Nullable BigDecimal bmi) {

    private static final int MOST = 10;
    private static final BigDecimal THINNEST = BigDecimal.valueOf(5);
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(80);

    static Observations read(Form form, @Nullable ObservationsBody body) {
        return body == null ? Observations.NONE : body.read(form);
    }

    private Observations read(Form form) {
        if (bmi != null && (bmi.compareTo(THINNEST) < 0 || bmi.compareTo(HEAVIEST) > 0)) {
            form.wrong("observations.bmi", "must be 5 to 80");
        }
        return new Observations(
                words(form, "living", living, Observations.Living.class),
                form.word("observations.skin", skin, Observations.Skin.class),
                words(form, "tubes", tubes, Observations.Tube.class),
                form.word("observations.pain", pain, Observations.Pain.class),
                swallowing,
                bmi);
    }

    private static <E extends Enum<E>> List<E> words(
            Form form, String member, @Nullable List<@Nullable String> texts, Class<E> words) {
        String field = "observations." + member;
        return form.list(field, texts, MOST).stream()
                .map(text -> form.requiredWord(field, text, words))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ObservationsBody[***]";
    }
}
