/** What other services are told about incidents. */
@NullMarked
package org.linli.emergency.incident.adapter.messaging;

import org.jspecify.annotations.NullMarked;
