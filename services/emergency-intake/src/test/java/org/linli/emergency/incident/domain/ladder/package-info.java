@NullMarked
package org.linli.emergency.incident.domain.ladder;

import org.jspecify.annotations.NullMarked;
