package org.linli.registry.audit.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.persistence.Purge;
import org.linli.registry.audit.application.Retention;

/**
 * How long data is kept.
 *
 * @param dataClasses the classes
 * @param accessLogLines lines of the access log, of whatever class, that would be cut now
 */
@Schema(name = "Retention")
record RetentionView(List<DataClass> dataClasses, long accessLogLines) {

    RetentionView {
        dataClasses = List.copyOf(dataClasses);
    }

    static RetentionView of(List<Retention.Policy> policies, List<Purge.Due> due, long lines) {
        return new RetentionView(
                Stream.concat(
                                policies.stream()
                                        .filter(policy -> policy.dataClass().startsWith("ACCESS_"))
                                        .map(DataClass::of),
                                due.stream().map(DataClass::of))
                        .toList(),
                lines);
    }

    /** A class of data; {@code due} rows would go now, absent where lines go together with others. */
    @Schema(name = "DataClass")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DataClass(
            String dataClass,
            String kept,
            String source,
            @Nullable Long due) {

        static DataClass of(Retention.Policy policy) {
            return new DataClass(policy.dataClass(), policy.kept(), policy.source(), null);
        }

        static DataClass of(Purge.Due due) {
            return new DataClass(due.what().dataClass(), due.kept(), due.what().source(), due.rows());
        }
    }
}
