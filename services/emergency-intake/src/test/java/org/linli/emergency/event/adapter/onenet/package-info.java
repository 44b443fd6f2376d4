@NullMarked
package org.linli.emergency.event.adapter.onenet;

import org.jspecify.annotations.NullMarked;
