/** What happens to incidents: calls come in, operators and responders act, time passes. */
@NullMarked
package org.linli.emergency.incident.application;

import org.jspecify.annotations.NullMarked;
