@NullMarked
package org.linli.registry.resident.adapter.messaging;

import org.jspecify.annotations.NullMarked;
