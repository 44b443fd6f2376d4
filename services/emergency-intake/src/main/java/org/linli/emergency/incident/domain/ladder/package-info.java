/** The contact ladder (联络阶梯): whom to reach, in which order, by when, and what came of it. */
@NullMarked
package org.linli.emergency.incident.domain.ladder;

import org.jspecify.annotations.NullMarked;
