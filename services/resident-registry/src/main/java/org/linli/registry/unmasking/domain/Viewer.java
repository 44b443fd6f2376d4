package org.linli.registry.unmasking.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks to see personal data, as the access log keeps it.
 *
 * @param subject token subject
 * @param username sign-in name
 * @param roles roles at that moment
 * @param ip address the request came from, null when unknown
 */
public record Viewer(
        String subject,
        String username,
        Set<String> roles,
        @Nullable String ip) {

    public Viewer {
        roles = Set.copyOf(roles);
    }
}
