@NullMarked
package org.linli.persistence;

import org.jspecify.annotations.NullMarked;
