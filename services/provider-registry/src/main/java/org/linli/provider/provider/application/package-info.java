/** Admitting providers, concluding contracts, and what other features may ask. */
@NullMarked
package org.linli.provider.provider.application;

import org.jspecify.annotations.NullMarked;
