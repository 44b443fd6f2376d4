/** What a resident's file says, and what makes it right. Plain Java. */
@NullMarked
package org.linli.registry.resident.domain;

import org.jspecify.annotations.NullMarked;
