/** 派单: owns service orders from request to rating and conducts their saga. Start reading at {@code ServiceOrder}. */
@NullMarked
package org.linli.dispatch;

import org.jspecify.annotations.NullMarked;
