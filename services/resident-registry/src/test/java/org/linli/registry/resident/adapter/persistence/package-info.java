@NullMarked
package org.linli.registry.resident.adapter.persistence;

import org.jspecify.annotations.NullMarked;
