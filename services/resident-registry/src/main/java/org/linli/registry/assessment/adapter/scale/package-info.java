/** The versions of the scale, read from files. */
@NullMarked
package org.linli.registry.assessment.adapter.scale;

import org.jspecify.annotations.NullMarked;
