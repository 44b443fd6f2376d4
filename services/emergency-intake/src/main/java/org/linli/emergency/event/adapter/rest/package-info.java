/** Calls for help by app and hotline. */
@NullMarked
package org.linli.emergency.event.adapter.rest;

import org.jspecify.annotations.NullMarked;
