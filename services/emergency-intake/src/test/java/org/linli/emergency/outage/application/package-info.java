@NullMarked
package org.linli.emergency.outage.application;

import org.jspecify.annotations.NullMarked;
