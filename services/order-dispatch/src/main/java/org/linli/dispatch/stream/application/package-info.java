/** Who follows orders live, and what of each change they may know. */
@NullMarked
package org.linli.dispatch.stream.application;

import org.jspecify.annotations.NullMarked;
