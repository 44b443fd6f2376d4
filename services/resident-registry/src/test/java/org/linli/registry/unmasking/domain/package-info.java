@NullMarked
package org.linli.registry.unmasking.domain;

import org.jspecify.annotations.NullMarked;
