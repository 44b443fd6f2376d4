/** Sealing of what features store about a resident. */
@NullMarked
package org.linli.registry.persistence;

import org.jspecify.annotations.NullMarked;
