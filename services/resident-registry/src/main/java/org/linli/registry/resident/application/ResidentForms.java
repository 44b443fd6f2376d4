package org.linli.registry.resident.application;

import java.time.LocalDate;
import java.util.Map;
import org.linli.imports.Columns;
import org.linli.imports.Row;

/** Reads rows of imported files as residents' particulars, by the rules of registration. */
public interface ResidentForms {

    /** The columns of such a file. */
    Columns columns();

    /**
     * Reads one row; throws a refusal that names all that is wrong.
     *
     * @param categories codes of categories by their Chinese names
     */
    NewResident read(Row row, Map<String, String> categories, LocalDate today);
}
