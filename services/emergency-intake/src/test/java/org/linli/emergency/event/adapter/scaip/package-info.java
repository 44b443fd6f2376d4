@NullMarked
package org.linli.emergency.event.adapter.scaip;

import org.jspecify.annotations.NullMarked;
