@NullMarked
package org.linli.emergency.event.adapter.mqtt;

import org.jspecify.annotations.NullMarked;
