package org.linli.registry;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.imports.Imports;
import org.linli.imports.ImportsResource;
import org.linli.security.CurrentCaller;

/** Files of residents. */
@Path(RegistryImports.PATH)
@Tag(name = "imports 批量导入")
class RegistryImports extends ImportsResource {

    static final String PATH = "/api/resident-registry/v1/imports";

    RegistryImports(Imports imports, CurrentCaller caller) {
        super(imports, caller, PATH);
    }
}
