/** Purposes, fields and the visit window. Plain Java. */
@NullMarked
package org.linli.registry.unmasking.domain;

import org.jspecify.annotations.NullMarked;
