@NullMarked
package org.linli.emergency.operator.application;

import org.jspecify.annotations.NullMarked;
