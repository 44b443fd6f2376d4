/** order-dispatch on real PostgreSQL, Kafka and Keycloak, seen from outside: HTTP, topics and rows. */
@NullMarked
package org.linli.dispatch;

import org.jspecify.annotations.NullMarked;
