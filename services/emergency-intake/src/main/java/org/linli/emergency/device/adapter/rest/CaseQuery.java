package org.linli.emergency.device.adapter.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.device.application.DeviceCases.CaseFilter;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.domain.Priority;
import org.linli.emergency.rest.Given;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** Which cases a caller asks for. */
public class CaseQuery {
    @QueryParam("resolved")
    boolean resolved;

    @QueryParam("kind")
    @Nullable
    String kind;

    @QueryParam("priority")
    @Nullable
    String priority;

    @QueryParam("highRisk")
    boolean highRisk;

    @QueryParam("overdue")
    boolean overdue;

    @QueryParam("residentId")
    @Nullable
    UUID residentId;

    @QueryParam("deviceId")
    @Nullable
    UUID deviceId;

    @QueryParam("owner")
    @Nullable
    String owner;

    CaseFilter filter(String caller, Instant now) {
        return new CaseFilter(
                resolved,
                named("kind", kind, CaseKind.values(), CaseKind::name),
                named("priority", priority, Priority.values(), Priority::name),
                highRisk,
                overdue ? Optional.of(now) : Optional.empty(),
                Optional.ofNullable(residentId),
                Optional.ofNullable(deviceId),
                Given.text(owner).map(name -> "me".equals(name) ? caller : name));
    }

    private static <T> Optional<T> named(
            String parameter, @Nullable String text, T[] values, Function<T, String> name) {
        return Given.text(text)
                .map(wanted -> Arrays.stream(values)
                        .filter(value -> name.apply(value).equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Refusal.ofField(CommonError.INVALID_INPUT, parameter, "is no such code")));
    }
}
