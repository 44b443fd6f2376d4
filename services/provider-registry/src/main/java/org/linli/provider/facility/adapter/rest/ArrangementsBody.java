package org.linli.provider.facility.adapter.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.provider.facility.domain.Arrangements;
import org.linli.provider.facility.domain.OpenSpan;
import org.linli.provider.facility.domain.OpeningException;
import org.linli.provider.rest.Fields;

/**
 * How a facility deviates from its weekly plan and for how many it has places; sent and shown in the same shape.
 *
 * @param exceptions days that differ from the weekly plan
 * @param capacities people a day by service kind
 * @param suspension days without service
 */
record ArrangementsBody(
        @Nullable @Size(max = 400) List<@NotNull @Valid ExceptionBody> exceptions,
        @Nullable @Size(max = 50) Map<String, @NotNull @Min(1) Integer> capacities,
        @Nullable @Valid SuspensionBody suspension) {

    /** A day; without spans it is closed. */
    record ExceptionBody(
            @NotNull LocalDate date,
            @Nullable @Size(max = 10) List<@NotNull @Valid SpanBody> spans) {}

    /** Hours of one day. */
    record SpanBody(@NotNull LocalTime opens, @NotNull LocalTime closes) {}

    /** Both days included; without the last one until further notice. */
    record SuspensionBody(@NotNull LocalDate from, @Nullable LocalDate to) {}

    static ArrangementsBody of(Arrangements arrangements) {
        return new ArrangementsBody(
                arrangements.exceptions().stream()
                        .map(day -> new ExceptionBody(
                                day.date(),
                                day.spans().stream()
                                        .map(span -> new SpanBody(span.opens(), span.closes()))
                                        .toList()))
                        .toList(),
                arrangements.capacities(),
                arrangements
                        .suspension()
                        .map(days -> new SuspensionBody(days.from(), days.to()))
                        .orElse(null));
    }

    static Arrangements read(@Nullable ArrangementsBody body) {
        return body == null ? Arrangements.NONE : body.arrangements();
    }

    private Arrangements arrangements() {
        List<OpeningException> days = new ArrayList<>();
        for (ExceptionBody one : exceptions == null ? List.<ExceptionBody>of() : exceptions) {
            days.add(Fields.read("arrangements.exceptions[" + days.size() + "]", () -> exception(one)));
        }
        Optional<Arrangements.Suspension> without = Optional.ofNullable(suspension)
                .map(given -> Fields.read(
                        "arrangements.suspension", () -> new Arrangements.Suspension(given.from(), given.to())));
        TreeMap<String, Integer> byKind = capacities == null ? new TreeMap<>() : new TreeMap<>(capacities);
        return Fields.read("arrangements.exceptions", () -> new Arrangements(days, byKind, without));
    }

    private static OpeningException exception(ExceptionBody day) {
        return new OpeningException(
                day.date(),
                (day.spans() == null ? List.<SpanBody>of() : day.spans())
                        .stream()
                                .map(span -> new OpenSpan(span.opens(), span.closes()))
                                .toList());
    }
}
