/** Emergency cards as the registry hands them out. */
@NullMarked
package org.linli.emergency.card.adapter.registry;

import org.jspecify.annotations.NullMarked;
