/** Phones report here. */
@NullMarked
package org.linli.matching.position.adapter.rest;

import org.jspecify.annotations.NullMarked;
