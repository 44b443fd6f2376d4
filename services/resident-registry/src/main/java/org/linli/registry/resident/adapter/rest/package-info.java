/** Residents over HTTP; personal data leaves it masked. */
@NullMarked
package org.linli.registry.resident.adapter.rest;

import org.jspecify.annotations.NullMarked;
