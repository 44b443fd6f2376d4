/** KPIs over HTTP. */
@NullMarked
package org.linli.emergency.kpi.adapter.rest;

import org.jspecify.annotations.NullMarked;
