@NullMarked
package org.linli.emergency.incident.domain;

import org.jspecify.annotations.NullMarked;
