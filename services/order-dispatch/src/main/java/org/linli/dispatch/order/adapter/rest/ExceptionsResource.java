package org.linli.dispatch.order.adapter.rest;

import static org.linli.security.Roles.CAREGIVER;
import static org.linli.security.Roles.DISPATCHER;
import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.dispatch.order.adapter.rest.OrderView.ExceptionView;
import org.linli.dispatch.order.application.By;
import org.linli.dispatch.order.application.HandleExceptions;
import org.linli.dispatch.order.domain.ExceptionId;
import org.linli.kernel.CaregiverId;
import org.linli.kernel.OrderId;
import org.linli.web.IdempotentWrites;
import org.linli.web.IdempotentWrites.Write;
import org.linli.web.Versions;

/** Exceptions: reported by a caregiver, decided by a dispatcher. */
@Path(Answers.ROOT)
@Tag(name = "exceptions", description = "服务异常")
public class ExceptionsResource {

    private final HandleExceptions exceptions;
    private final IdempotentWrites writes;
    private final Callers callers;

    ExceptionsResource(HandleExceptions exceptions, IdempotentWrites writes, Callers callers) {
        this.exceptions = exceptions;
        this.writes = writes;
        this.callers = callers;
    }

    /** A crew member reports what is in the way. */
    @POST
    @Path("orders/{id}/exceptions")
    @Cancellable(false)
    @RolesAllowed(CAREGIVER)
    @Operation(summary = "上报异常 Report what is in the way; needs Idempotency-Key")
    public Uni<RestResponse<ExceptionView>> report(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ExceptionBody body) {
        By by = callers.by();
        CaregiverId caregiver = new CaregiverId(callers.caller().requiredCaregiver());
        return writes.once(
                        new Write(by.actor().subject(), "exceptions.report/" + id, key, body),
                        ExceptionView.class,
                        () -> exceptions
                                .report(by, new OrderId(id), caregiver, body.kind(), Given.text(body.text()))
                                .map(VisitViews::view))
                .map(view -> ResponseBuilder.create(Status.CREATED, view).build());
    }

    /** A dispatcher decides. */
    @POST
    @Path("orders/{id}/exceptions/{exceptionId}/decision")
    @Cancellable(false)
    @RolesAllowed({DISPATCHER, OPERATOR, SUPERVISOR})
    @Operation(summary = "处理异常 Decide about an exception; needs If-Match")
    public Uni<RestResponse<OrderView>> decide(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exception,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DecisionBody body) {
        By by = callers.by();
        return exceptions
                .decide(
                        by,
                        new OrderId(id),
                        Versions.ifMatch(ifMatch),
                        new ExceptionId(exception),
                        body.decision(),
                        body.reason())
                .map(order -> OrderViews.view(order, by.scope()))
                .map(Answers::ok);
    }
}
