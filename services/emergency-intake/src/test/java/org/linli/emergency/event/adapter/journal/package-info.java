@NullMarked
package org.linli.emergency.event.adapter.journal;

import org.jspecify.annotations.NullMarked;
