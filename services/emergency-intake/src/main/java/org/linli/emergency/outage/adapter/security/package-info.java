/** How long tokens count. */
@NullMarked
package org.linli.emergency.outage.adapter.security;

import org.jspecify.annotations.NullMarked;
