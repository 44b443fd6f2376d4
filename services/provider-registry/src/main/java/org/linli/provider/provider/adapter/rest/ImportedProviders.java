package org.linli.provider.provider.adapter.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import org.linli.imports.Bodies;
import org.linli.imports.Cells;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.kernel.CreditCode;
import org.linli.provider.catalogue.application.CodeWords;
import org.linli.provider.provider.adapter.rest.ProviderBodies.Admission;
import org.linli.provider.provider.application.AdmitProviders.Particulars;
import org.linli.provider.provider.application.ProviderForms;

/** Rows of files as the bodies of admission, so that the same checks hold. */
@ApplicationScoped
class ImportedProviders implements ProviderForms {

    private final Columns columns = Columns.of(ImportedProviders.class, "providers.columns.csv");
    private final Bodies bodies;
    private final CodeWords words;

    ImportedProviders(Bodies bodies, CodeWords words) {
        this.bodies = bodies;
        this.words = words;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public Particulars read(Row row) {
        Cells cells = new Cells(columns, row);
        ObjectNode told = bodies.empty()
                .put("creditCode", cells.checked("creditCode", CreditCode::parse))
                .put("name", cells.text("name"))
                .putPOJO("kinds", cells.codes("kinds", words.kinds()));
        return cells.finish(bodies.of(cells, told, Admission.class)::toParticulars);
    }
}
