/** The door for protocols that do not come by HTTP. */
@NullMarked
package org.linli.emergency.event.adapter;

import org.jspecify.annotations.NullMarked;
