package org.linli.provider.caregiver.application;

import org.linli.imports.Columns;
import org.linli.imports.Row;

/** Reads rows of imported files as caregivers, by the rules of {@link EmployCaregivers#employ}. */
public interface CaregiverForms {

    /** The columns of such a file. */
    Columns columns();

    /** Reads one row; throws a refusal that names all that is wrong. */
    NewCaregiver read(Row row);
}
