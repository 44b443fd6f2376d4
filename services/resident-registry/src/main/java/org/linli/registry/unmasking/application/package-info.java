/** Showing personal data in clear, and the ports it needs. */
@NullMarked
package org.linli.registry.unmasking.application;

import org.jspecify.annotations.NullMarked;
