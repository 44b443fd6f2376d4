@NullMarked
package org.linli.registry.consent;

import org.jspecify.annotations.NullMarked;
