@NullMarked
package org.linli.provider.catalogue.domain;

import org.jspecify.annotations.NullMarked;
