/** Shifts over HTTP. */
@NullMarked
package org.linli.emergency.shift.adapter.rest;

import org.jspecify.annotations.NullMarked;
