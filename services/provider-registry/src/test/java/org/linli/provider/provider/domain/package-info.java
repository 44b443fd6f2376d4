@NullMarked
package org.linli.provider.provider.domain;

import org.jspecify.annotations.NullMarked;
