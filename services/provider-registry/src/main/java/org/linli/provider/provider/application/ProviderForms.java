package org.linli.provider.provider.application;

import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.provider.provider.application.AdmitProviders.Particulars;

/** Reads rows of imported files as what is told of a provider, by the rules of admission. */
public interface ProviderForms {

    /** The columns of such a file. */
    Columns columns();

    /** Reads one row; throws a refusal that names all that is wrong. */
    Particulars read(Row row);
}
