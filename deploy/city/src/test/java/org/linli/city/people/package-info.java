/** The promises of the demo city, checked. */
@NullMarked
package org.linli.city.people;

import org.jspecify.annotations.NullMarked;
