/** Devices that publish to topics of an MQTT broker. */
@NullMarked
package org.linli.emergency.event.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
