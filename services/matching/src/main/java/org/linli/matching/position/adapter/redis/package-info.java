/** Positions in Redis. */
@NullMarked
package org.linli.matching.position.adapter.redis;

import org.jspecify.annotations.NullMarked;
