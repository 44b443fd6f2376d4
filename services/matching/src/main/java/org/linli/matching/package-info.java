/** Matching 匹配: finds for a service order the providers and crews that may and can go, ranked, with reasons. */
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
