@NullMarked
package org.linli.emergency.device.domain;

import org.jspecify.annotations.NullMarked;
