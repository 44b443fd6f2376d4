package org.linli.provider.catalogue.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

/**
 * A service item (服务项目) with all its editions. Its code and kind never change; its terms change by a new edition, so
 * that what held on a past day can be told for ever.
 *
 * @param code stable code
 * @param version grows with every edition
 * @param kind service kind code
 * @param editions terms by date, earliest first, no two on one day
 */
public record CatalogueItem(String code, long version, String kind, List<Edition> editions) {

    public CatalogueItem {
        editions = List.copyOf(editions);
    }

    /** An item with its first edition, which may lie in the past. */
    public static CatalogueItem first(
            String code, String kind, Terms terms, LocalDate validFrom, @Nullable LocalDate validTo) {
        requireOrder(validFrom, validTo);
        return new CatalogueItem(code, 0, kind, List.of(new Edition(1, terms, validFrom, validTo)));
    }

    /**
     * The item with one more edition, the former one closed on the day before. Refused when it is of another kind, does
     * not begin after the former one, or would change what held before {@code today}.
     */
    public CatalogueItem next(
            String sameKind, Terms terms, LocalDate validFrom, @Nullable LocalDate validTo, LocalDate today) {
        requireOrder(validFrom, validTo);
        Edition former = editions.getLast();
        if (!kind.equals(sameKind)) {
            throw Refusal.ofField(ProviderError.KIND_IS_FIXED, "kind", "the kind of " + code + " is " + kind);
        }
        if (!validFrom.isAfter(former.validFrom())) {
            throw Refusal.ofField(
                    ProviderError.EDITION_OVERLAPS,
                    "validFrom",
                    "must be after " + former.validFrom() + ", on which edition " + former.number() + " begins");
        }
        if (validFrom.isBefore(today)) {
            throw Refusal.ofField(
                    ProviderError.PAST_IS_FIXED,
                    "validFrom",
                    "must not be before " + today + ", because what held on past days does not change");
        }
        Edition latest = new Edition(former.number() + 1, terms, validFrom, validTo);
        List<Edition> others = editions.subList(0, editions.size() - 1);
        return new CatalogueItem(
                code,
                version,
                kind,
                Stream.concat(others.stream(), Stream.of(former.closedBefore(validFrom), latest))
                        .toList());
    }

    /** What the item means on the day, empty when it is not offered then. */
    public Optional<Edition> on(LocalDate day) {
        return editions.stream().filter(edition -> edition.isInForceOn(day)).findAny();
    }

    /** The same item as stored at a version. */
    public CatalogueItem atVersion(long stored) {
        return new CatalogueItem(code, stored, kind, editions);
    }

    private static void requireOrder(LocalDate validFrom, @Nullable LocalDate validTo) {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.ofField(CommonError.INVALID_INPUT, "validTo", "must not be before validFrom");
        }
    }
}
