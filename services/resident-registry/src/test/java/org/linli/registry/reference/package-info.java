@NullMarked
package org.linli.registry.reference;

import org.jspecify.annotations.NullMarked;
