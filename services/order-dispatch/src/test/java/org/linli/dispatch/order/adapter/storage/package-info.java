/** The photo stores against the real thing. */
@NullMarked
package org.linli.dispatch.order.adapter.storage;

import org.jspecify.annotations.NullMarked;
