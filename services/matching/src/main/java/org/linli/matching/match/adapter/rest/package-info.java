/** Decisions explained to people. */
@NullMarked
package org.linli.matching.match.adapter.rest;

import org.jspecify.annotations.NullMarked;
