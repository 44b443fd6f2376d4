@NullMarked
package org.linli.registry.consent.domain;

import org.jspecify.annotations.NullMarked;
