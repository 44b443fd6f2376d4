/** emergency-intake on real PostgreSQL, Kafka and Keycloak, seen from outside: HTTP, WebSocket, topics and rows. */
@NullMarked
package org.linli.emergency;

import org.jspecify.annotations.NullMarked;
