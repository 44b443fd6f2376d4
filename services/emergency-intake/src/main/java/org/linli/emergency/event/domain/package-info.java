/** A call for help as it came in, in whatever protocol, and what it says. */
@NullMarked
package org.linli.emergency.event.domain;

import org.jspecify.annotations.NullMarked;
