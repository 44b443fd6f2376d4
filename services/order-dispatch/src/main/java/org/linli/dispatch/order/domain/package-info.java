/** The life of one service order (服务工单) in plain Java: states are types, transitions their methods, rules named values. */
@NullMarked
package org.linli.dispatch.order.domain;

import org.jspecify.annotations.NullMarked;
