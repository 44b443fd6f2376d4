@NullMarked
package org.linli.emergency.event.adapter.watch;

import org.jspecify.annotations.NullMarked;
