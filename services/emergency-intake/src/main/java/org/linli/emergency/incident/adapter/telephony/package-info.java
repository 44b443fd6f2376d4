/** The softphones at the desks. */
@NullMarked
package org.linli.emergency.incident.adapter.telephony;

import org.jspecify.annotations.NullMarked;
