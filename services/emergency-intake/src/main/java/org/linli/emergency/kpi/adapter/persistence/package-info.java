/** KPIs computed by SQL from the log. */
@NullMarked
package org.linli.emergency.kpi.adapter.persistence;

import org.jspecify.annotations.NullMarked;
