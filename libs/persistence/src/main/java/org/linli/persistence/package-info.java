/** Unit of work, ids, encrypted columns, blind index and the read models fed by snapshot events. */
@NullMarked
package org.linli.persistence;

import org.jspecify.annotations.NullMarked;
