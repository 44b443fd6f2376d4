/** The registry of providers 服务商: organisations, facilities, caregivers, the service catalogue and the contracts. */
@NullMarked
package org.linli.provider;

import org.jspecify.annotations.NullMarked;
