/** What every REST API of the platform does the same way: problems, idempotent creates, versions, pages. */
@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
