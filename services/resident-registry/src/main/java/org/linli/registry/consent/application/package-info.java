/** Giving and withdrawing consents, and the texts that are signed. */
@NullMarked
package org.linli.registry.consent.application;

import org.jspecify.annotations.NullMarked;
