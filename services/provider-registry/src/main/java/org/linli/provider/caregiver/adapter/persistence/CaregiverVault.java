package org.linli.provider.caregiver.adapter.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linli.persistence.FieldCipher;
import org.linli.persistence.KeyRing;

/** Encrypts what tells who a caregiver is, with keys of this service's own; each value is bound to its column and row. */
@ApplicationScoped
class CaregiverVault {

    private final FieldCipher cipher;

    /** Keys are written {@code id:base64,…}, the first one active. */
    CaregiverVault(@ConfigProperty(name = "linli.provider.vault.keys") String keys) {
        cipher = new FieldCipher(KeyRing.parse(keys));
    }

    String seal(String clear, String column, UUID caregiver) {
        return cipher.encrypt(clear, place(column, caregiver));
    }

    String open(String sealed, String column, UUID caregiver) {
        return cipher.decrypt(sealed, place(column, caregiver));
    }

    private static String place(String column, UUID caregiver) {
        return "caregiver|" + column + "|" + caregiver;
    }
}
