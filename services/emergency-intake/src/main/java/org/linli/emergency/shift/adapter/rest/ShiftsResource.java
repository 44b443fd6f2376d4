package org.linli.emergency.shift.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.application.By;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.emergency.shift.application.HandOverShifts;
import org.linli.emergency.shift.application.ShiftHandover;
import org.linli.emergency.shift.application.ShiftHandover.Taken;
import org.linli.emergency.shift.application.ShiftSheet;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;

/** Sheets at the end of shifts. */
@Path("/api/emergency-intake/v1/shift-handovers")
@Tag(name = "shifts", description = "值班交接")
@RolesAllowed({OPERATOR, SUPERVISOR})
public class ShiftsResource {

    private static final String ROOT = "/api/emergency-intake/v1/shift-handovers/";

    private final HandOverShifts shifts;
    private final IdempotentWrites writes;
    private final Callers callers;

    ShiftsResource(HandOverShifts shifts, IdempotentWrites writes, Callers callers) {
        this.shifts = shifts;
        this.writes = writes;
        this.callers = callers;
    }

    /** A remark for the next operator. */
    public record ShiftBody(
            @Size(max = 1000, message = "has at most 1000 characters") @Nullable
            String note) {}

    /**
     * A sheet.
     *
     * @param note remark for the next operator; only where one sheet is read
     * @param takenBy who took it over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ShiftView(
            UUID id,
            String area,
            String by,
            ShiftSheet sheet,
            @Nullable String note,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static ShiftView without(ShiftHandover handover) {
            return of(handover, Optional.empty());
        }

        static ShiftView with(ShiftHandover handover) {
            return of(handover, handover.note());
        }

        private static ShiftView of(ShiftHandover handover, Optional<String> note) {
            return new ShiftView(
                    handover.id(),
                    handover.area(),
                    handover.by(),
                    handover.sheet(),
                    note.orElse(null),
                    handover.taken().map(Taken::by).orElse(null),
                    handover.taken().map(Taken::at).orElse(null));
        }
    }

    /** What a sheet would say now. */
    @GET
    @Path("preview")
    @Operation(summary = "交接预览 What the sheet of this shift would say now")
    public Uni<ShiftSheet> preview() {
        return shifts.preview(callers.by());
    }

    /** Makes the sheet. */
    @POST
    @Cancellable(false)
    @Operation(
            summary = "交班 Make the sheet at the end of a shift; needs Idempotency-Key",
            description =
                    "Open incidents, promised call backs, and what happened since the last sheet of the same area.")
    public Uni<RestResponse<ShiftView>> handOver(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") @Valid ShiftBody body) {
        By by = callers.by();
        return writes.once(
                        new Write(by.subject(), "shifts.handover", key, body),
                        ShiftView.class,
                        () -> shifts.handOver(by, Given.text(body.note())).map(ShiftView::without))
                .map(view -> ResponseBuilder.create(Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, ROOT + view.id())
                        .build());
    }

    /** Sheets. */
    @GET
    @Operation(summary = "交接记录 Sheets, the latest first")
    public Uni<Page<ShiftView>> latest(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return shifts.latest(Given.id(after), shown + 1, callers.by().scope())
                .map(found -> Page.of(
                        found, shown, ShiftView::without, one -> one.id().toString()));
    }

    /** One sheet. */
    @GET
    @Path("{id}")
    @Operation(summary = "交接单 One sheet, with its remark")
    public Uni<ShiftView> find(@PathParam("id") UUID id) {
        return shifts.find(id, callers.by().scope()).map(ShiftView::with);
    }

    /** The next operator takes it over. */
    @POST
    @Path("{id}/acknowledgement")
    @Cancellable(false)
    @Operation(summary = "接班确认 The next operator takes the shift over, on record")
    public Uni<ShiftView> takeOver(@PathParam("id") UUID id) {
        return shifts.takeOver(callers.by(), id).map(ShiftView::with);
    }
}
