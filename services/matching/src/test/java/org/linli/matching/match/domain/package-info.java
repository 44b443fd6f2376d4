/** The decision, rule by rule, without any framework. */
@NullMarked
package org.linli.matching.match.domain;

import org.jspecify.annotations.NullMarked;
