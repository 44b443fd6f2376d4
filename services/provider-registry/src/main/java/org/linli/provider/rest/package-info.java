/** How every endpoint of this service reads fields and answers. */
@NullMarked
package org.linli.provider.rest;

import org.jspecify.annotations.NullMarked;
