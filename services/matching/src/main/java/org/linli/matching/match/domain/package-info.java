/**
 * The decision: hard rules in a fixed order, then a score with justifications; or a shortfall that names the first rule
 * that emptied the list and what would open it. Plain Java; figures and facts are passed in.
 */
@NullMarked
package org.linli.matching.match.domain;

import org.jspecify.annotations.NullMarked;
