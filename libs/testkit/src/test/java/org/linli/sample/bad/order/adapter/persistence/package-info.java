/** Each class breaks the rules its name says. */
@NullMarked
package org.linli.sample.bad.order.adapter.persistence;

import org.jspecify.annotations.NullMarked;
