/** Duty numbers over HTTP. */
@NullMarked
package org.linli.emergency.dutynumber.adapter.rest;

import org.jspecify.annotations.NullMarked;
