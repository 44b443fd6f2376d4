/** Questions, answers and explanations in PostgreSQL. */
@NullMarked
package org.linli.matching.match.adapter.persistence;

import org.jspecify.annotations.NullMarked;
