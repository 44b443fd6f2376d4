/** Keeping facilities, and what other features may ask. */
@NullMarked
package org.linli.provider.facility.application;

import org.jspecify.annotations.NullMarked;
