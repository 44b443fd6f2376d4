package org.linli.provider.catalogue.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.kernel.Refusal.Violation;

/**
 * Checks that codes in a request are known, each given with the path of its field; unknown ones are refused, all at once.
 * Call it inside a unit of work.
 */
@ApplicationScoped
public class KnownCodes {

    private final ServiceKinds kinds;
    private final Qualifications qualifications;
    private final CatalogueItems items;

    KnownCodes(ServiceKinds kinds, Qualifications qualifications, CatalogueItems items) {
        this.kinds = kinds;
        this.qualifications = qualifications;
        this.items = items;
    }

    /** Codes of a list, by the paths {@code field[0]}, {@code field[1]} … */
    public static Map<String, String> listed(String field, List<String> codes) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (int i = 0; i < codes.size(); i++) {
            byPath.put(field + "[" + i + "]", codes.get(i));
        }
        return byPath;
    }

    /** Refuses codes that are no service kinds. */
    public Uni<Void> requireKinds(Map<String, String> codes) {
        return require(codes, kinds::known, "there is no service kind ");
    }

    /** Refuses codes that are no qualifications. */
    public Uni<Void> requireQualifications(Map<String, String> codes) {
        return require(codes, qualifications::known, "there is no qualification ");
    }

    /** Refuses codes that are no catalogue items. */
    public Uni<Void> requireItems(Map<String, String> codes) {
        return require(codes, items::known, "there is no catalogue item ");
    }

    private static Uni<Void> require(
            Map<String, String> codes, Function<Set<String>, Uni<Set<String>>> known, String complaint) {
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return known.apply(new TreeSet<>(codes.values()))
                .invoke(found -> refuseOthers(codes, found, complaint))
                .replaceWithVoid();
    }

    private static void refuseOthers(Map<String, String> codes, Set<String> known, String complaint) {
        List<Violation> unknown = codes.entrySet().stream()
                .filter(entry -> !known.contains(entry.getValue()))
                .map(entry -> new Violation(entry.getKey(), complaint + entry.getValue()))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.ofFields(CommonError.INVALID_INPUT, unknown);
        }
    }
}
