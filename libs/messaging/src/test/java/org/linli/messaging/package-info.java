@NullMarked
package org.linli.messaging;

import org.jspecify.annotations.NullMarked;
