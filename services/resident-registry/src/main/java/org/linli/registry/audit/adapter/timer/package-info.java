/** Drives sealing and verifying. */
@NullMarked
package org.linli.registry.audit.adapter.timer;

import org.jspecify.annotations.NullMarked;
