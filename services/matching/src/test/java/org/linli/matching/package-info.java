/** The service as a whole, on real PostgreSQL, Kafka, Redis and Keycloak. */
@NullMarked
package org.linli.matching;

import org.jspecify.annotations.NullMarked;
