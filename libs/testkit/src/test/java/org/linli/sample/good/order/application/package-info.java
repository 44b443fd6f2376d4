/** A application that keeps every rule. */
@NullMarked
package org.linli.sample.good.order.application;

import org.jspecify.annotations.NullMarked;
