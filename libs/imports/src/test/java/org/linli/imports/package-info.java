@NullMarked
package org.linli.imports;

import org.jspecify.annotations.NullMarked;
