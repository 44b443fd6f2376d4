/** Starts what follows the registry. */
@NullMarked
package org.linli.emergency.card.adapter.timer;

import org.jspecify.annotations.NullMarked;
