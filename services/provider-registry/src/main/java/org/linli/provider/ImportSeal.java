package org.linli.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.imports.PieceSeal;
import org.linli.persistence.KeyRing;

/** Gives imports the keys of the caregivers' vault. */
@ApplicationScoped
class ImportSeal {

    @Produces
    @Singleton
    PieceSeal pieces(@ConfigProperty(name = "linli.provider.vault.keys") String keys) {
        return new PieceSeal(KeyRing.parse(keys));
    }
}
