/** What a shift leaves to the next one. */
@NullMarked
package org.linli.emergency.shift.application;

import org.jspecify.annotations.NullMarked;
