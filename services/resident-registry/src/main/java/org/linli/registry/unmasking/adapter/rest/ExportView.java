package org.linli.registry.unmasking.adapter.rest;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everything kept about a resident.
 *
 * @param format {@code linli-resident-export.1}; members are only added
 * @param residentId whose
 * @param exportedAt when
 * @param chapters {@code file}, {@code consents}, {@code assessments}, {@code accessLog}
 */
@Schema(name = "ResidentExport")
record ExportView(String format, UUID residentId, Instant exportedAt, Map<String, Object> chapters) {

    static final String FORMAT = "linli-resident-export.1";

    /** Shows no personal data, so that none slips into a log. */
    @Override
    public String toString() {
        return "ExportView[***]";
    }
}
