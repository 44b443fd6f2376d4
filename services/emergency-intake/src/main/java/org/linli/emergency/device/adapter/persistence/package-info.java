/** Devices in PostgreSQL. */
@NullMarked
package org.linli.emergency.device.adapter.persistence;

import org.jspecify.annotations.NullMarked;
