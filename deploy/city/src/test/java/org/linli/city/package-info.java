/** The promises of the demo city, checked. */
@NullMarked
package org.linli.city;

import org.jspecify.annotations.NullMarked;
