@NullMarked
package org.linli.registry.audit.domain;

import org.jspecify.annotations.NullMarked;
