@NullMarked
package org.linli.registry.resident.domain;

import org.jspecify.annotations.NullMarked;
