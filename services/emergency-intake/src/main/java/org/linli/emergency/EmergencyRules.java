package org.linli.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;
import org.linli.persistence.BlindIndex;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.KeyRing;

/** Turns settings into the values that the features use. */
@ApplicationScoped
class EmergencyRules {

    private final EmergencyConfig config;

    EmergencyRules(EmergencyConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    FieldCipher cipher() {
        return new FieldCipher(KeyRing.parse(config.vault().keys()));
    }

    @Produces
    @Singleton
    BlindIndex index() {
        return new BlindIndex(Base64.getDecoder().decode(config.vault().indexKey()));
    }
}
