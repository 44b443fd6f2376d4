@NullMarked
package org.linli.provider;

import org.jspecify.annotations.NullMarked;
