@NullMarked
package org.linli.provider.support;

import org.jspecify.annotations.NullMarked;
