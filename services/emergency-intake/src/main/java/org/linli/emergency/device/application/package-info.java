/** Devices: registered, bound, tested, heard of. */
@NullMarked
package org.linli.emergency.device.application;

import org.jspecify.annotations.NullMarked;
