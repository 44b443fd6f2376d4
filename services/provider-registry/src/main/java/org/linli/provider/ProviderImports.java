package org.linli.provider;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.linli.imports.Imports;
import org.linli.imports.ImportsResource;
import org.linli.provider.rest.Answers;
import org.linli.security.CurrentCaller;

/** Files of providers, facilities and caregivers. */
@Path(ProviderImports.PATH)
@Tag(name = "imports", description = "批量导入 Imports")
class ProviderImports extends ImportsResource {

    static final String PATH = Answers.ROOT + "/imports";

    ProviderImports(Imports imports, CurrentCaller caller) {
        super(imports, caller, PATH);
    }
}
