/** Starts the real PostgreSQL, Kafka, Redis and Keycloak without Docker, and clears what a killed run left behind. */
@NullMarked
package org.linli.testkit.parts;

import org.jspecify.annotations.NullMarked;
