/** Questions in, answers out, and the supply side of the city from the snapshots of the registries. */
@NullMarked
package org.linli.matching.match.adapter.messaging;

import org.jspecify.annotations.NullMarked;
