/** Tests of the door against real HTTP servers that stand in for the services, and a real Keycloak. */
@NullMarked
package org.linli.gateway;

import org.jspecify.annotations.NullMarked;
