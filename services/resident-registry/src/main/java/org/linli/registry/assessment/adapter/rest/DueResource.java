package org.linli.registry.assessment.adapter.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Refusal;
import org.linli.registry.assessment.application.AssessmentSettings;
import org.linli.registry.assessment.application.DueList;
import org.linli.registry.assessment.application.ReadAssessments;
import org.linli.registry.assessment.domain.AssessmentReason;
import org.linli.registry.assessment.domain.Due;
import org.linli.registry.domain.Form;
import org.linli.security.CurrentCaller;
import org.linli.security.Roles;
import org.linli.security.Scope;
import org.linli.web.Page;

/** Which assessments are due in an area. */
@Path("/api/resident-registry/v1/assessments/due")
@Tag(name = "assessments 能力评估")
class DueResource {

    private final ReadAssessments read;
    private final AssessmentSettings settings;
    private final CurrentCaller caller;
    private final Day day;

    DueResource(ReadAssessments read, AssessmentSettings settings, CurrentCaller caller, Day day) {
        this.read = read;
        this.settings = settings;
        this.caller = caller;
        this.day = day;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.COMMUNITY_WORKER, Roles.CIVIL_AFFAIRS, Roles.SUPERVISOR})
    @Operation(summary = "待评估名单 Assessments due by a day: first, routine, immediate, dispute")
    public Uni<Page<DueView>> due(
            @QueryParam("division") @Nullable String division,
            @QueryParam("before") @Nullable String before,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        Form form = new Form();
        DivisionCode within = form.value("division", division, DivisionCode::parse);
        LocalDate last = form.value("before", before, text -> parsed("before", text));
        AssessmentReason why = form.word("reason", reason, AssessmentReason.class);
        DueList.Place place = form.value("after", after, DueResource::place);
        form.refuseIfWrong();
        int most = Page.limit(limit);
        DueList.Query query = new DueList.Query(
                narrower(caller.get().scope(), within == null ? "" : within.prefix()),
                last == null ? day.today().plus(settings.dueWithin()) : last,
                why,
                place,
                most + 1);
        return read.due(query).map(rows -> Page.of(rows, most, DueView::of, DueResource::cursor));
    }

    /** The area asked for within the caller's own; refused when they have nothing in common. */
    private static String narrower(Scope scope, String asked) {
        String own = switch (scope) {
            case Scope.Area area -> area.divisionPrefix();
            case Scope.OfProvider of -> throw ofAnArea();
            case Scope.OfCaregiver of -> throw ofAnArea();
            case Scope.OfResident of -> throw ofAnArea();
            case Scope.OfRelative of -> throw ofAnArea();
        };
        if (asked.startsWith(own)) {
            return asked;
        }
        if (own.startsWith(asked)) {
            return own;
        }
        throw Refusal.of(CommonError.NOT_FOUND, "there is no such division that the caller may know of");
    }

    private static Refusal ofAnArea() {
        return Refusal.of(CommonError.NOT_ALLOWED, "the list is for those who work for an area");
    }

    private static String cursor(Due due) {
        return due.due().toString() + '.' + due.key();
    }

    private static DueList.Place place(String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("must be the next of an earlier page");
        }
        return new DueList.Place(parsed("after", cursor.substring(0, dot)), UUID.fromString(cursor.substring(dot + 1)));
    }

    private static LocalDate parsed(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " must hold a date such as 2026-11-22", e);
        }
    }
}
