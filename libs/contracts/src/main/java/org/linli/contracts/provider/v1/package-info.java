/** Published by provider-registry 服务商. Version 1. */
@NullMarked
package org.linli.contracts.provider.v1;

import org.jspecify.annotations.NullMarked;
