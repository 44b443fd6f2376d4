/** Published by matching 匹配. Version 1. */
@NullMarked
package org.linli.contracts.matching.v1;

import org.jspecify.annotations.NullMarked;
