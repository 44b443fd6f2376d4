package org.linli.emergency.device.adapter.rest;

import static org.linli.security.Roles.CIVIL_AFFAIRS;
import static org.linli.security.Roles.COMMUNITY_WORKER;
import static org.linli.security.Roles.INTEGRATION;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.LocalDate;
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
import org.linli.emergency.device.application.Devices.DeviceFilter;
import org.linli.emergency.device.application.KeepDevices;
import org.linli.emergency.device.application.SeeDevices;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Page;
import org.linli.web.Versions;

/** Devices: registered, bound, tested. */
@Path(DevicesResource.PATH)
@Tag(name = "devices", description = "终端设备")
@RolesAllowed({OPERATOR, SUPERVISOR, COMMUNITY_WORKER, CIVIL_AFFAIRS, INTEGRATION})
public class DevicesResource {

    static final String PATH = "/api/emergency-intake/v1/devices";
    private static final UUID FIRST = new UUID(0, 0);

    private final KeepDevices devices;
    private final SeeDevices seen;
    private final IdempotentWrites writes;
    private final Callers callers;

    DevicesResource(KeepDevices devices, SeeDevices seen, IdempotentWrites writes, Callers callers) {
        this.devices = devices;
        this.seen = seen;
        this.writes = writes;
        this.callers = callers;
    }

    /** A device; the division is the resident's when one is named. */
    public record DeviceBody(
            @NotNull(message = "is required")
            @Pattern(regexp = "[a-z0-9-]{2,32}", message = "is the code of a protocol")
            String source,

            @NotNull(message = "is required")
            @Pattern(regexp = "[0-9A-Za-z_.:-]{1,64}", message = "is the number of a device")
            String number,

            @NotNull(message = "is required") @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "is a code")
            String kind,

            boolean voice,

            @Nullable @Size(min = 1, max = 64, message = "has 1 to 64 characters")
            String carrier,

            @NotNull(message = "is required") @Pattern(regexp = "\\d{12}", message = "is a 12-digit division code")
            String division,

            @Nullable UUID residentId) {}

    /** To whom a device belongs; to nobody without a resident. */
    public record BindingBody(@Nullable UUID residentId) {}

    /** Until when its calls are tests; real again without a time. */
    public record TestBody(@Nullable Instant until) {}

    /** Registers a device. */
    @POST
    @Cancellable(false)
    @Operation(summary = "登记设备 Register a device; needs Idempotency-Key")
    public Uni<RestResponse<DeviceView>> register(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull(message = "a JSON body is needed") @Valid DeviceBody body) {
        By by = callers.by();
        return writes.once(
                        new Write(by.subject(), "devices.register", key, body),
                        DeviceView.class,
                        () -> devices.register(
                                        by,
                                        body.source(),
                                        body.number(),
                                        body.kind(),
                                        body.voice(),
                                        Given.text(body.carrier()),
                                        body.division(),
                                        Optional.ofNullable(body.residentId()).map(ResidentId::new))
                                .map(SeeDevices::unheard)
                                .map(DeviceView::of))
                .map(view -> ResponseBuilder.create(Status.CREATED, view)
                        .header(HttpHeaders.LOCATION, PATH + "/" + view.id())
                        .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                        .build());
    }

    /** Devices by id. */
    @GET
    @Operation(
            summary = "设备列表 Devices, of a resident if one is named",
            description =
                    "offline=true names those that are silent for too long, untestedSince, a day in Beijing, those whose"
                            + " last test from end to end is older")
    public Uni<Page<DeviceView>> list(
            @QueryParam("residentId") @Nullable UUID resident,
            @QueryParam("offline") boolean offline,
            @QueryParam("untestedSince") @Nullable LocalDate untestedSince,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return seen.list(
                        new DeviceFilter(
                                Optional.ofNullable(resident).map(ResidentId::new),
                                offline,
                                Optional.ofNullable(untestedSince)
                                        .map(day -> day.atStartOfDay(TimeWindow.BUSINESS_ZONE)
                                                .toInstant())),
                        Given.id(after).orElse(FIRST),
                        shown + 1,
                        callers.by())
                .map(found -> Page.of(
                        found, shown, DeviceView::of, one -> one.device().id().toString()));
    }

    /** One device. */
    @GET
    @Path("{id}")
    @Operation(summary = "设备详情 One device, with its ETag")
    public Uni<RestResponse<DeviceView>> find(@PathParam("id") UUID id) {
        return seen.find(id, callers.by()).map(DeviceView::of).map(DevicesResource::ok);
    }

    /** Binds a device. */
    @PUT
    @Path("{id}/binding")
    @Cancellable(false)
    @Operation(summary = "绑定 Bind to a resident, or to nobody; needs If-Match")
    public Uni<RestResponse<DeviceView>> bind(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "a JSON body is needed") @Valid BindingBody body) {
        return devices.bind(
                        callers.by(),
                        id,
                        Versions.ifMatch(ifMatch),
                        Optional.ofNullable(body.residentId()).map(ResidentId::new))
                .chain(seen::now)
                .map(DeviceView::of)
                .map(DevicesResource::ok);
    }

    /** Tests a device. */
    @PUT
    @Path("{id}/test-mode")
    @Cancellable(false)
    @Operation(summary = "测试模式 Its calls are tests until a time at most a day away; needs If-Match")
    public Uni<RestResponse<DeviceView>> test(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull(message = "a JSON body is needed") @Valid TestBody body) {
        return devices.test(callers.by(), id, Versions.ifMatch(ifMatch), Optional.ofNullable(body.until()))
                .chain(seen::now)
                .map(DeviceView::of)
                .map(DevicesResource::ok);
    }

    private static RestResponse<DeviceView> ok(DeviceView view) {
        return ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
