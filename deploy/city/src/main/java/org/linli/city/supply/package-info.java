/** Supply: the catalogue, providers with facilities and contracts, caregivers with certificates. */
@NullMarked
package org.linli.city.supply;

import org.jspecify.annotations.NullMarked;
