/** What can be done with residents' files, and the ports it needs. */
@NullMarked
package org.linli.registry.resident.application;

import org.jspecify.annotations.NullMarked;
