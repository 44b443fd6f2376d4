/** Each class breaks the rules its name says. */
@NullMarked
package org.linli.sample.bad.order.domain;

import org.jspecify.annotations.NullMarked;
