/** Pushes of China Telecom's CTWing (天翼物联 AEP) over HTTP. */
@NullMarked
package org.linli.emergency.event.adapter.ctwing;

import org.jspecify.annotations.NullMarked;
