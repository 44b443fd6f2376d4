@NullMarked
package org.linli.emergency.incident.application;

import org.jspecify.annotations.NullMarked;
