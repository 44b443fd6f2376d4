/** The ability assessment of GB/T 42195-2022: its scale as data, and what follows from the answers. */
@NullMarked
package org.linli.registry.assessment.domain;

import org.jspecify.annotations.NullMarked;
