package org.linli.provider.facility.application;

import org.linli.imports.Columns;
import org.linli.imports.Row;

/** Reads rows of imported files as facilities, by the rules of {@link KeepFacilities#open}. */
public interface FacilityForms {

    /** The columns of such a file. */
    Columns columns();

    /** Reads one row; throws a refusal that names all that is wrong. */
    NewFacility read(Row row);
}
