/** Facilities 服务站点: places with a point on the map. */
@NullMarked
package org.linli.provider.facility.domain;

import org.jspecify.annotations.NullMarked;
