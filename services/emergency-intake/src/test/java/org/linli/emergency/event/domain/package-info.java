@NullMarked
package org.linli.emergency.event.domain;

import org.jspecify.annotations.NullMarked;
