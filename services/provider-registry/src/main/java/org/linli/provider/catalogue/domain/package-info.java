/** Service items 服务项目 and their editions by date. */
@NullMarked
package org.linli.provider.catalogue.domain;

import org.jspecify.annotations.NullMarked;
