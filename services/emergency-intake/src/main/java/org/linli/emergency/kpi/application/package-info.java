/** What is measured of calls and answers, and who asks. */
@NullMarked
package org.linli.emergency.kpi.application;

import org.jspecify.annotations.NullMarked;
