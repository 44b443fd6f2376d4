/** Sealing and verifying the access log, and the ports they need. */
@NullMarked
package org.linli.registry.audit.application;

import org.jspecify.annotations.NullMarked;
