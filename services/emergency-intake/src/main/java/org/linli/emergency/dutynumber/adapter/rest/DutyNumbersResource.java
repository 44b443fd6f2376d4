package org.linli.emergency.dutynumber.adapter.rest;

import static org.linli.security.Roles.OPERATOR;
import static org.linli.security.Roles.SUPERVISOR;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.dutynumber.application.DutyDesk;
import org.linli.emergency.dutynumber.application.DutyNumber;
import org.linli.emergency.dutynumber.application.DutyNumbers;
import org.linli.emergency.dutynumber.application.KeepDutyNumbers;
import org.linli.emergency.rest.Callers;
import org.linli.emergency.rest.Given;
import org.linli.kernel.CommonError;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.InvalidValueException;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.Refusal;
import org.linli.web.Page;

/** Duty numbers: where responders and grid workers are called. */
@Path("/api/emergency-intake/v1/duty-numbers")
@Tag(name = "duty-numbers", description = "值班电话")
@RolesAllowed({OPERATOR, SUPERVISOR})
public class DutyNumbersResource {

    private static final String CURSOR = "(\\d{12}_[A-Z_]{1,20})?";

    private final KeepDutyNumbers numbers;
    private final Callers callers;

    DutyNumbersResource(KeepDutyNumbers numbers, Callers callers) {
        this.numbers = numbers;
        this.callers = callers;
    }

    /** A number as somebody writes it. */
    public record NumberBody(
            @NotBlank(message = "is required") String number) {
        @Override
        public String toString() {
            return "NumberBody[***]";
        }
    }

    /** A number, masked, and who set it when. */
    public record NumberView(String division, DutyDesk desk, String number, String changedBy, Instant changedAt) {

        static NumberView of(DutyNumber number) {
            return new NumberView(
                    number.division().value(), number.desk(), number.number().masked(), number.by(), number.at());
        }
    }

    /** Numbers of the area. */
    @GET
    @Operation(
            summary = "值班电话列表 Duty numbers of the caller's area, by division and desk",
            description = "Masked: the number itself is shown by the call of an attempt only, which is on record")
    public Uni<Page<NumberView>> list(
            @QueryParam("after")
                    @Nullable
                    @Pattern(regexp = CURSOR, message = "must be the cursor of an earlier answer")
                    String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int shown = Page.limit(limit);
        return numbers.list(
                        Given.text(after).orElse(""), shown + 1, callers.by().scope())
                .map(found -> Page.of(found, shown, NumberView::of, DutyNumbers::mark));
    }

    /** One number. */
    @GET
    @Path("{division}/{desk}")
    @Operation(summary = "值班电话 The duty number set for exactly this division, masked")
    public Uni<NumberView> find(@PathParam("division") String division, @PathParam("desk") DutyDesk desk) {
        return numbers.find(division(division), desk, callers.by().scope()).map(NumberView::of);
    }

    /** Sets a number. */
    @PUT
    @Path("{division}/{desk}")
    @Cancellable(false)
    @RolesAllowed(SUPERVISOR)
    @Operation(
            summary = "设置值班电话 Set where the responders' desk or the grid worker is called",
            description =
                    "For the division and every one below it that has no number of its own. What was set before stays"
                            + " on record, with who changed it when")
    public Uni<NumberView> set(
            @PathParam("division") String division,
            @PathParam("desk") DutyDesk desk,
            @NotNull(message = "a JSON body is needed") @Valid NumberBody body) {
        return numbers.set(callers.by(), division(division), desk, phone(body.number()))
                .map(NumberView::of);
    }

    /** Takes a number away. */
    @DELETE
    @Path("{division}/{desk}")
    @Cancellable(false)
    @RolesAllowed(SUPERVISOR)
    @Operation(summary = "取消值班电话 Take a number away; the one of the closest division above holds again")
    public Uni<Void> remove(@PathParam("division") String division, @PathParam("desk") DutyDesk desk) {
        return numbers.remove(callers.by(), division(division), desk);
    }

    private static DivisionCode division(String code) {
        return valid("division", () -> DivisionCode.parse(code));
    }

    private static PhoneNumber phone(String number) {
        return valid("number", () -> PhoneNumber.parse(number));
    }

    private static <T> T valid(String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (InvalidValueException e) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, field, String.valueOf(e.getMessage()));
        }
    }
}
