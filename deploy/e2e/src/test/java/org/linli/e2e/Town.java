package org.linli.e2e;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A district with an account of every role, a resident, a provider and what they have to do with each other. Two towns lie
 * at the same place, so that nothing but scope keeps them apart.
 *
 * @param name for messages
 * @param accounts sign-in name by role
 * @param things id or text by name, such as {@code resident}; {@code import@operator} is the operator's
 */
record Town(String name, Map<String, String> accounts, Map<String, String> things) {

    /** Things whose ids are known to nobody from elsewhere. */
    private static final Set<String> PRIVATE = Set.of(
            "resident",
            "provider",
            "facility",
            "caregiver",
            "contract",
            "assessment",
            "offered",
            "visited",
            "attended",
            "photo",
            "exception",
            "import",
            "device",
            "deviceCase",
            "incident",
            "ended",
            "attempt",
            "mission",
            "followUp");

    Town {
        accounts = Map.copyOf(accounts);
        things = Map.copyOf(things);
    }

    String account(String role) {
        return Objects.requireNonNull(accounts.get(role), role);
    }

    /** A thing as it is for a role. */
    String thing(String thing, String role) {
        String own = things.get(thing + "@" + role);
        return own != null
                ? own
                : Objects.requireNonNull(things.get(thing), () -> name + " has no " + thing + " for " + role);
    }

    /** Ids that nobody from elsewhere may see, but for those of the things named. */
    Set<String> secrets(Set<String> known) {
        Set<String> ids = new HashSet<>();
        things.forEach((thing, id) -> {
            String kind = thing.replaceFirst("@.*", "");
            if (PRIVATE.contains(kind) && !known.contains(kind)) {
                ids.add(id);
            }
        });
        return ids;
    }
}
