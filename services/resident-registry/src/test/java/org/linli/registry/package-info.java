@NullMarked
package org.linli.registry;

import org.jspecify.annotations.NullMarked;
