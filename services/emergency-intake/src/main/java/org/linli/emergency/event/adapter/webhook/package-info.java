/** Devices' signals in our own form from machines that sign what they send. */
@NullMarked
package org.linli.emergency.event.adapter.webhook;

import org.jspecify.annotations.NullMarked;
