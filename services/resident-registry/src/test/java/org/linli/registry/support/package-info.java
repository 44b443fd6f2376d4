@NullMarked
package org.linli.registry.support;

import org.jspecify.annotations.NullMarked;
