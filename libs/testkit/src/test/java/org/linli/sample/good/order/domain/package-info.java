/** A domain that keeps every rule. */
@NullMarked
package org.linli.sample.good.order.domain;

import org.jspecify.annotations.NullMarked;
