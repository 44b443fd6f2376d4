package org.linli.registry.resident.application;

import java.time.LocalDate;
import org.linli.imports.Columns;
import org.linli.imports.Row;
import org.linli.imports.Words;

/** Reads rows of imported files as residents' particulars, by the rules of registration. */
public interface ResidentForms {

    /** The columns of such a file. */
    Columns columns();

    /**
     * Reads one row; throws a refusal that names all that is wrong.
     *
     * @param categories the categories, of which codes or names may be written
     */
    NewResident read(Row row, Words categories, LocalDate today);
}
