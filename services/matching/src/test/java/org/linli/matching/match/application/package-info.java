/** What is kept of a decision. */
@NullMarked
package org.linli.matching.match.application;

import org.jspecify.annotations.NullMarked;
