package org.linli.emergency.incident.adapter.persistence;

import java.util.List;
import java.util.Map;

/** The rows of one incident; {@code dispositions} are all there are. */
record IncidentRows(
        IncidentRow incident,
        List<AttemptRow> attempts,
        List<MissionRow> missions,
        Map<String, DispositionRow> dispositions) {}
