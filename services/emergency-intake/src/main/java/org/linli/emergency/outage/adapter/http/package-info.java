/** Whether Keycloak answers. */
@NullMarked
package org.linli.emergency.outage.adapter.http;

import org.jspecify.annotations.NullMarked;
