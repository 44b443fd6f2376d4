/** Devices over HTTP. */
@NullMarked
package org.linli.emergency.device.adapter.rest;

import org.jspecify.annotations.NullMarked;
