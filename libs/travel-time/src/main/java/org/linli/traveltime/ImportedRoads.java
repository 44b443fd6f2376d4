package org.linli.traveltime;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.index.LocationIndex;

/**
 * An extract as GraphHopper holds it: geometry and spatial index for snapping, tags for the flat graphs. Public for
 * those who compare against GraphHopper itself.
 *
 * @param version content hash of the extract and version of the access rules
 * @param graph the ways
 * @param encoding where each edge's access is stored
 * @param index finds the nearest way
 */
public record ImportedRoads(String version, BaseGraph graph, EncodingManager encoding, LocationIndex index) {

    /** Whether an edge may be passed by anyone. */
    public BooleanEncodedValue open(Access access) {
        return encoding.getBooleanEncodedValue(Passage.OPEN.key(access));
    }

    /** Whether an edge may be passed by a trip that begins or ends behind it. */
    public BooleanEncodedValue any(Access access) {
        return encoding.getBooleanEncodedValue(Passage.ANY.key(access));
    }
}
