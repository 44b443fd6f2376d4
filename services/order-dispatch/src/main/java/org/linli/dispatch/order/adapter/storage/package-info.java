/** Where photos are kept: a folder, or S3 when it is configured. */
@NullMarked
package org.linli.dispatch.order.adapter.storage;

import org.jspecify.annotations.NullMarked;
