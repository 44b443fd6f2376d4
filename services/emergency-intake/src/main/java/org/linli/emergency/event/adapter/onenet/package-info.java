/** Pushes of China Mobile's OneNET over HTTP. */
@NullMarked
package org.linli.emergency.event.adapter.onenet;

import org.jspecify.annotations.NullMarked;
