/** Words every feature of the registry shares. */
@NullMarked
package org.linli.registry.domain;

import org.jspecify.annotations.NullMarked;
