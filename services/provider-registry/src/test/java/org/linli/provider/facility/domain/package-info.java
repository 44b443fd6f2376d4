@NullMarked
package org.linli.provider.facility.domain;

import org.jspecify.annotations.NullMarked;
