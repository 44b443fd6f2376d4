@NullMarked
package org.linli.registry.domain;

import org.jspecify.annotations.NullMarked;
