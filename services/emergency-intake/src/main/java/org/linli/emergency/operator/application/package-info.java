/** Who is at a desk, and what is told to the desks. */
@NullMarked
package org.linli.emergency.operator.application;

import org.jspecify.annotations.NullMarked;
