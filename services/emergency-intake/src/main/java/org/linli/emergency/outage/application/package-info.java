/** What this replica needs and cannot use now: operators are told, metrics and health show it. */
@NullMarked
package org.linli.emergency.outage.application;

import org.jspecify.annotations.NullMarked;
