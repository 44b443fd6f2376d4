package org.linli.registry.assessment.adapter.rest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.registry.assessment.domain.Answers;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Assessor;
import org.linli.registry.assessment.domain.Circumstances;
import org.linli.registry.assessment.domain.Claim;
import org.linli.registry.assessment.domain.Evidence;
import org.linli.registry.assessment.domain.IncidentKind;
import org.linli.registry.assessment.domain.Observations;
import org.linli.registry.assessment.domain.Sheet;
import org.linli.registry.assessment.domain.Times;
import org.linli.registry.domain.Form;

/** A sheet as the assessors' form sends it. What the form computed may come along and is compared. */
@Schema(name = "Assessment")
record AssessmentBody(
        @Schema(type = SchemaType.STRING, implementation = AssessmentReason.class, required = true) @Nullable
        String reason,

        @Schema(description = "yyyy-MM-dd; decides which version of the scale applies", required = true) @Nullable
        String assessedOn,

        @Schema(description = "the assessment that this one corrects or reviews") @Nullable
        UUID supersedes,

        @Schema(required = true) @Nullable List<@Nullable AssessorBody> assessors,

        @Schema(description = "relation of whoever gave the information") @Nullable
        String informant,

        @Schema(description = "points by item, such as B1.1", required = true) @Nullable
        Map<String, @Nullable Integer> answers,

        boolean coma,
        @Nullable List<@Nullable DiagnosisBody> diagnoses,

        @Schema(description = "FALL, CHOKING, SELF_HARM, WANDERING, OTHER: NONE, ONE, TWO, THREE_OR_MORE") @Nullable
        Map<String, @Nullable String> incidents,

        @Nullable List<@Nullable EvidenceBody> evidence,
        @Nullable ObservationsBody observations,
        @Nullable Integer total,
        @Nullable Integer preliminaryLevel,
        @Nullable Integer level) {

    private static final int MOST = 20;
    private static final int MOST_ANSWERS = 100;
    private static final int WORD = 20;

    /** Checks the form of every field; what the scale says of the answers comes later. */
    Sheet read() {
        Form form = new Form();
        AssessmentReason why = form.requiredWord("reason", reason, AssessmentReason.class);
        LocalDate day = form.requiredValue("assessedOn", assessedOn, AssessmentBody::date);
        List<Assessor> by =
                members(form.list("assessors", assessors, MOST), "assessors", (a, field) -> a.read(form, field));
        String relation = form.text("informant", informant, WORD);
        Answers points = points(form);
        Circumstances circumstances = new Circumstances(
                coma,
                members(form.list("diagnoses", diagnoses, MOST), "diagnoses", (d, field) -> d.read(form, field)),
                incidents(form));
        List<Evidence> backing =
                members(form.list("evidence", evidence, MOST), "evidence", (e, field) -> e.read(form, field));
        Observations seen = ObservationsBody.read(form, observations);
        form.refuseIfWrong();
        return new Sheet(
                Objects.requireNonNull(why),
                Objects.requireNonNull(day),
                supersedes,
                by,
                relation,
                points,
                circumstances,
                backing,
                seen);
    }

    Claim claim() {
        return new Claim(total, preliminaryLevel, level);
    }

    private Answers points(Form form) {
        Map<String, Integer> points = new HashMap<>();
        if (answers != null && answers.size() > MOST_ANSWERS) {
            form.wrong("answers", "must have at most " + MOST_ANSWERS + " members");
        } else if (answers != null) {
            answers.forEach((item, value) -> {
                if (value != null) {
                    points.put(item, value);
                }
            });
        }
        return new Answers(points);
    }

    private Map<IncidentKind, Times> incidents(Form form) {
        Map<IncidentKind, Times> read = new HashMap<>();
        if (incidents != null) {
            incidents.forEach((kind, times) -> {
                IncidentKind readKind = form.requiredWord("incidents", kind, IncidentKind.class);
                Times readTimes = form.requiredWord("incidents." + kind, times, Times.class);
                if (readKind != null && readTimes != null) {
                    read.put(readKind, readTimes);
                }
            });
        }
        return read;
    }

    private interface MemberReader<B, T> {
        @Nullable
        T read(B body, String field);
    }

    private static <B, T> List<T> members(List<B> bodies, String field, MemberReader<B, T> reader) {
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> Optional.ofNullable(reader.read(bodies.get(i), field + '[' + i + ']')))
                .flatMap(Optional::stream)
                .toList();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be a date such as 2026-11-22", e);
        }
    }

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "AssessmentBody[***]";
    }
}
