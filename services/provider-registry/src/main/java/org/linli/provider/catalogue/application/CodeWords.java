package org.linli.provider.catalogue.application;

import org.linli.imports.Words;

/** The city's words for files, in which either their names or their codes may be written. */
public interface CodeWords {

    /** Service kinds, such as 助浴 for {@code BATHING}. */
    Words kinds();

    /** Qualifications, such as 护士执业证书 for {@code NURSE}. */
    Words qualifications();
}
