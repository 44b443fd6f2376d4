/** What matching is asked about. */
@NullMarked
package org.linli.emergency.incident.adapter.matching;

import org.jspecify.annotations.NullMarked;
