/** Published by order-dispatch 派单. Version 1. */
@NullMarked
package org.linli.contracts.dispatch.v1;

import org.jspecify.annotations.NullMarked;
