/** Long work that is done piece by piece. */
@NullMarked
package org.linli.registry.jobs;

import org.jspecify.annotations.NullMarked;
