/** An incident, its states and rules. Plain Java: times and ids are given. */
@NullMarked
package org.linli.emergency.incident.domain;

import org.jspecify.annotations.NullMarked;
