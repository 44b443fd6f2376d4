@NullMarked
package org.linli.emergency.outage.adapter.health;

import org.jspecify.annotations.NullMarked;
