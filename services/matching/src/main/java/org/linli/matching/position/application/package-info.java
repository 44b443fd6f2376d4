/** Where caregivers are right now: kept for minutes, never as a history, and counted for urgent orders only. */
@NullMarked
package org.linli.matching.position.application;

import org.jspecify.annotations.NullMarked;
