/** Listens to visits. */
@NullMarked
package org.linli.registry.unmasking.adapter.messaging;

import org.jspecify.annotations.NullMarked;
