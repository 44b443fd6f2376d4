/** Incidents over HTTP. */
@NullMarked
package org.linli.emergency.incident.adapter.rest;

import org.jspecify.annotations.NullMarked;
