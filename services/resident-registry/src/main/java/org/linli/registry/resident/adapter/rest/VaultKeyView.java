package org.linli.registry.resident.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.registry.resident.application.VaultKeys;

/** A vault key and what it still seals; never the key itself. */
@Schema(name = "VaultKey")
record VaultKeyView(String id, boolean known, boolean active, long subjectKeys, long importPieces, boolean removable) {

    static VaultKeyView of(VaultKeys.Use use) {
        return new VaultKeyView(
                use.keyId(), use.known(), use.active(), use.subjectKeys(), use.importPieces(), use.removable());
    }
}
