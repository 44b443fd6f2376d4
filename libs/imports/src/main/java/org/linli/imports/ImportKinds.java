package org.linli.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;

/** The kinds of files this service takes. */
@ApplicationScoped
class ImportKinds {

    private final List<ImportKind<?>> all;

    ImportKinds(@All List<ImportKind<?>> all) {
        this.all = all;
    }

    /** The kind a caller names; refused when there is none. */
    ImportKind<?> named(@Nullable String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.ofField(
                        CommonError.INVALID_INPUT,
                        "of",
                        "must be one of "
                                + all.stream().map(ImportKind::name).sorted().collect(Collectors.joining(", "))));
    }
}
