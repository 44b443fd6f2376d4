package org.linli.e2e;

import java.util.Arrays;
import java.util.Set;

/** What guards the subject of an operation against a role, as {@code scope-table.txt} writes it. */
enum Guard {
    DIVISION('d'),
    PROVIDER('p'),
    CAREGIVER('c'),
    RESIDENT('r'),
    RELATIVE('f'),
    SENDER('o'),
    /** Nothing: it is the same for everybody with the role. */
    NONE('*'),
    /** Let in only to be refused, on record. */
    RECORDED('x'),
    /** Let in, but nothing there can be the caller's. */
    NOTHING('-'),
    /** No token opens it, but a signature, which no role has. */
    SIGNATURE('s'),
    /** Not let in. */
    CLOSED('.');

    private static final Set<Guard> OF_EVERY_ROLE = Set.of(SENDER, NONE, RECORDED, NOTHING, SIGNATURE, CLOSED);

    private final char sign;

    Guard(char sign) {
        this.sign = sign;
    }

    /** Reads a sign; {@link IllegalArgumentException} for one that no role like this can have. */
    static Guard of(String sign, String role) {
        Guard read = Arrays.stream(values())
                .filter(guard -> sign.equals(String.valueOf(guard.sign)))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(sign + " is no guard"));
        if (!OF_EVERY_ROLE.contains(read) && read != ownOf(role)) {
            throw new IllegalArgumentException(read + " does not guard anything against the role " + role);
        }
        return read;
    }

    /** Whether there are things of one's own and of others. */
    boolean divides() {
        return switch (this) {
            case DIVISION, PROVIDER, CAREGIVER, RESIDENT, RELATIVE, SENDER -> true;
            case NONE, RECORDED, NOTHING, SIGNATURE, CLOSED -> false;
        };
    }

    private static Guard ownOf(String role) {
        return switch (role) {
            case "resident" -> RESIDENT;
            case "family" -> RELATIVE;
            case "caregiver" -> CAREGIVER;
            case "provider-admin" -> PROVIDER;
            default -> DIVISION;
        };
    }
}
