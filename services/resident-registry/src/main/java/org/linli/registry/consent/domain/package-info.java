/** What residents agreed to and no longer agree to. */
@NullMarked
package org.linli.registry.consent.domain;

import org.jspecify.annotations.NullMarked;
