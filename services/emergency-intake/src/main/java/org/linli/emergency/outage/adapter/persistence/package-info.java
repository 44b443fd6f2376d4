/** Whether the database answers. */
@NullMarked
package org.linli.emergency.outage.adapter.persistence;

import org.jspecify.annotations.NullMarked;
