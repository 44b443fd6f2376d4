package org.linli.matching.match.adapter.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.linli.contracts.EventType;
import org.linli.matching.match.application.Computing;
import org.linli.persistence.Snapshots;

/**
 * Reads one snapshot topic from where it stood. A snapshot that cannot be understood is logged and passed over, so that
 * it never hides the others; unknown members are ignored.
 *
 * @param <T> its record
 */
final class TopicReader<T> {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final int PAGE = 1_000;

    private final Snapshots snapshots;
    private final ObjectReader reader;
    private final EventType<T> type;
    private final Target<T> target;
    private final Computing computing;
    private volatile Snapshots.Position position = Snapshots.Position.START;

    /** Where what was read goes. */
    interface Target<T> {
        /** Takes the latest states. */
        void put(List<T> states);

        /** Takes the end of a thing. */
        void remove(String key);
    }

    TopicReader(Snapshots snapshots, ObjectReader reader, EventType<T> type, Target<T> target, Computing computing) {
        this.snapshots = snapshots;
        this.reader = reader.forType(type.payload());
        this.type = type;
        this.target = target;
        this.computing = computing;
    }

    /** Reads until nothing new is left. */
    Uni<Void> readNew() {
        return snapshots
                .changes(type.topic(), position, PAGE, JsonNode.class)
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : computing
                                .onWorker(() -> apply(changes))
                                .chain(read -> read < PAGE ? Uni.createFrom().voidItem() : readNew()));
    }

    private int apply(List<Snapshots.Change<JsonNode>> changes) {
        target.put(changes.stream().<T>mapMulti(this::state).toList());
        changes.stream()
                .filter(change -> change.body() == null)
                .map(Snapshots.Change::key)
                .forEach(target::remove);
        position = changes.getLast().position();
        return changes.size();
    }

    private void state(Snapshots.Change<JsonNode> change, Consumer<T> states) {
        JsonNode body = change.body();
        if (body == null) {
            return;
        }
        try {
            states.accept(reader.<T>readValue(body));
        } catch (JsonProcessingException e) {
            LOG.errorf("a snapshot of %s is not understood: %s", type.topic(), change.key());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
