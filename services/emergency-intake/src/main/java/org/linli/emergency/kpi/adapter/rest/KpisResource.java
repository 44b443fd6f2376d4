package org.linli.emergency.kpi.adapter.rest;

import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.kpi.adapter.rest.KpiViews.FalseAlarmsView;
import org.linli.emergency.kpi.adapter.rest.KpiViews.KpisView;
import org.linli.emergency.kpi.adapter.rest.KpiViews.MissView;
import org.linli.emergency.kpi.application.KpiQueries.Asked;
import org.linli.emergency.kpi.application.Period;
import org.linli.emergency.kpi.application.ReadKpis;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.emergency.rest.TimeCursor;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Refusal;
import org.linli.web.Page;

/** How well calls are answered. */
@Path("/api/emergency-intake/v1/kpis")
@Tag(name = "kpis", description = "指标")
@RolesAllowed({SUPERVISOR, CIVIL_AFFAIRS})
public class KpisResource {

    private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final UUID FIRST = new UUID(0, 0);

    private final ReadKpis kpis;
    private final Callers callers;

    KpisResource(ReadKpis kpis, Callers callers) {
        this.kpis = kpis;
        this.callers = callers;
    }

    /** The figures. */
    @GET
    @Operation(
            summary = "指标 Answer times, time to the door and dispositions of a period",
            description = "Dates in Asia/Shanghai, both included. Computed from raw timestamps; tests are left out,"
                    + " abandoned calls are in. Targets: 97.5 % within 60 s, 99 % within 180 s.")
    public Uni<KpisView> figures(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("division") @Nullable String division) {
        Asked asked = asked(from, to, division);
        return kpis.of(asked).map(found -> KpiViews.view(asked, found));
    }

    /** Calls that waited too long. */
    @GET
    @Path("misses")
    @Operation(summary = "超时未接 Calls not answered within 60 seconds, each to be looked into, the oldest first")
    public Uni<Page<MissView>> misses(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("division") @Nullable String division,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        TimeCursor cursor = TimeCursor.parse(after);
        int shown = Page.limit(limit);
        return kpis.misses(asked(from, to, division), cursor.at(), cursor.id(), shown + 1)
                .map(found -> Page.of(
                        found, shown, MissView::of, miss -> new TimeCursor(miss.receivedAt(), miss.incident()).text()));
    }

    /** Devices that call for nothing. */
    @GET
    @Path("false-alarms")
    @Operation(summary = "设备误报 False alarms per device, those with the most first")
    public Uni<Page<FalseAlarmsView>> falseAlarms(
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("division") @Nullable String division,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        Matcher cursor = COUNTED.matcher(Given.text(after).orElse("999999999_" + FIRST));
        if (!cursor.matches()) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "after", "must be the cursor of an earlier answer");
        }
        int shown = Page.limit(limit);
        return kpis.falseAlarms(
                        asked(from, to, division),
                        Long.parseLong(cursor.group(1)),
                        UUID.fromString(cursor.group(2)),
                        shown + 1)
                .map(found -> Page.of(
                        found, shown, FalseAlarmsView::of, device -> device.incidents() + "_" + device.device()));
    }

    private Asked asked(@Nullable String from, @Nullable String to, @Nullable String division) {
        return new Asked(
                new Period(date("from", from), date("to", to)),
                Given.text(division).map(KpisResource::prefix).orElse(""),
                callers.by().scope());
    }

    private static String prefix(String division) {
        if (!DivisionCode.isValid(division)) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "division", "must be a division code");
        }
        return DivisionCode.parse(division).prefix();
    }

    private static LocalDate date(String field, @Nullable String text) {
        try {
            return LocalDate.parse(Given.text(text).orElse(""));
        } catch (DateTimeParseException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, field, "must be a date such as 2026-11-01");
        }
    }
}
