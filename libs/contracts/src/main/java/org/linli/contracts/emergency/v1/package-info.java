/** Published by emergency-intake 紧急呼叫. Version 1. */
@NullMarked
package org.linli.contracts.emergency.v1;

import org.jspecify.annotations.NullMarked;
