/** Published by resident-registry 老人档案. Version 1. */
@NullMarked
package org.linli.contracts.registry.v1;

import org.jspecify.annotations.NullMarked;
