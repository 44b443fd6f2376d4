package org.linli.provider.provider.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.Refusal;
import org.linli.provider.domain.ProviderError;

/**
 * Who may deliver what, where, from when to when. Its items, divisions and first day never change; it may end earlier
 * than agreed, and a longer term is a new contract.
 *
 * @param id the contract
 * @param itemCodes catalogue item codes
 * @param divisions each covers what lies inside it
 * @param validFrom first day, Asia/Shanghai
 * @param validTo last day, null when open-ended
 */
public record Contract(
        UUID id,
        List<String> itemCodes,
        List<DivisionCode> divisions,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Contract {
        itemCodes = List.copyOf(itemCodes);
        divisions = List.copyOf(divisions);
    }

    /**
     * The contract with {@code lastDay} as its last. Refused when that is later than agreed or before yesterday; a
     * contract that has not begun ends on the day before its first.
     */
    Contract endingOn(LocalDate lastDay, LocalDate today) {
        if (validTo != null && lastDay.isAfter(validTo)) {
            throw Refusal.ofField(
                    ProviderError.CONTRACT_NOT_EXTENDABLE, "validTo", "must not be after " + validTo + ", as agreed");
        }
        LocalDate yesterday = today.minusDays(1);
        if (lastDay.isBefore(yesterday)) {
            throw Refusal.ofField(
                    ProviderError.PAST_IS_FIXED,
                    "validTo",
                    "must not be before " + yesterday + ", the last day gone by");
        }
        LocalDate neverBegun = validFrom.minusDays(1);
        return new Contract(id, itemCodes, divisions, validFrom, lastDay.isBefore(neverBegun) ? neverBegun : lastDay);
    }
}
