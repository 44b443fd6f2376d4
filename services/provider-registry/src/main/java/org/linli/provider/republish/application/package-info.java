/** Publishing every snapshot again. */
@NullMarked
package org.linli.provider.republish.application;

import org.jspecify.annotations.NullMarked;
