/** Providers 服务商 and their contracts 合同. */
@NullMarked
package org.linli.provider.provider.domain;

import org.jspecify.annotations.NullMarked;
