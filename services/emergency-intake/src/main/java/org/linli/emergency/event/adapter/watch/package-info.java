/** The text protocol of 4G watches over TCP: {@code [MF*ID*LEN*CONTENT]}. */
@NullMarked
package org.linli.emergency.event.adapter.watch;

import org.jspecify.annotations.NullMarked;
