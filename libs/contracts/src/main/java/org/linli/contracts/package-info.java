/** What services publish to each other: event records, their JSON Schemas and examples, and {@code asyncapi.yaml}. */
@NullMarked
package org.linli.contracts;

import org.jspecify.annotations.NullMarked;
