package org.linli.provider.facility.application;

import org.jspecify.annotations.Nullable;
import org.linli.kernel.CreditCode;
import org.linli.provider.facility.domain.Facility.Particulars;

/**
 * What a row of a file says.
 *
 * @param provider credit code of who runs it
 * @param externalRef what another system calls it, {@code system:number}
 * @param particulars about the facility
 */
public record NewFacility(CreditCode provider, @Nullable String externalRef, Particulars particulars) {}
