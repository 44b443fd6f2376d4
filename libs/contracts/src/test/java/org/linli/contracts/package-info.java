@NullMarked
package org.linli.contracts;

import org.jspecify.annotations.NullMarked;
