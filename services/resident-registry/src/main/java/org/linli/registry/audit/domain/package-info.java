/** The chain that holds the access log together, and what can be wrong with it. Plain Java. */
@NullMarked
package org.linli.registry.audit.domain;

import org.jspecify.annotations.NullMarked;
