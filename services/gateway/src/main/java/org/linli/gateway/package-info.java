/**
 * The one public door: sends each request to a running replica of the service that owns its path, keeps out what the
 * public has no business with, and shows the start page and the documents of all services. It owns no facts and needs
 * no database.
 */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
