/** Drives long runs over all residents. */
@NullMarked
package org.linli.registry.resident.adapter.timer;

import org.jspecify.annotations.NullMarked;
