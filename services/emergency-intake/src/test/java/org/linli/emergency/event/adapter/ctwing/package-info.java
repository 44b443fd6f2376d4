@NullMarked
package org.linli.emergency.event.adapter.ctwing;

import org.jspecify.annotations.NullMarked;
