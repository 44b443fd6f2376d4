package org.linli.imports;

import java.util.UUID;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.security.Scope;

/** Scopes as text, for jobs that outlive the request. */
final class Scopes {

    private static final String AREA = "area:";
    private static final String PROVIDER = "provider:";

    private Scopes() {}

    /** Refused for a caller who sees single persons only: nobody imports in their name. */
    static String write(Scope scope) {
        return switch (scope) {
            case Scope.Area area -> AREA + area.divisionPrefix();
            case Scope.OfProvider of -> PROVIDER + of.providerId();
            case Scope.OfCaregiver caregiver -> throw personal();
            case Scope.OfResident resident -> throw personal();
            case Scope.OfRelative relative -> throw personal();
        };
    }

    static Scope read(String text) {
        return text.startsWith(AREA)
                ? new Scope.Area(text.substring(AREA.length()))
                : new Scope.OfProvider(UUID.fromString(text.substring(PROVIDER.length())));
    }

    private static Refusal personal() {
        return Refusal.of(CommonError.NOT_ALLOWED, "imports are for a division or a provider");
    }
}
