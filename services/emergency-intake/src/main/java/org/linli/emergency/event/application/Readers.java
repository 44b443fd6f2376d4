package org.linli.emergency.event.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.linli.emergency.domain.SignalKind.Group;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** The readers of all sources. */
@ApplicationScoped
class Readers {

    private static final Logger LOG = Logger.getLogger(Readers.class);

    private final Map<String, MessageReader> readers;

    Readers(@All List<MessageReader> readers) {
        this.readers = readers.stream().collect(Collectors.toMap(MessageReader::source, Function.identity()));
    }

    /** Everything a message says; fails with {@link UnreadableMessage} when nobody understands it. */
    List<Signal> signals(RawMessage message) {
        try {
            return reader(message).read(message);
        } catch (UnreadableMessage why) {
            throw why;
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "the reader of %s failed: %s",
                    message.source(), failure.getClass().getName());
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "its reader failed");
        }
    }

    /** Whether it calls for help, or takes a call back; also when nobody can say. */
    boolean isUrgent(RawMessage message) {
        try {
            return reader(message).read(message).stream()
                    .map(signal -> signal.kind().group())
                    .anyMatch(group -> group == Group.CALL || group == Group.WITHDRAWAL);
        } catch (RuntimeException nobodyCanSay) {
            return true;
        }
    }

    private MessageReader reader(RawMessage message) {
        @Nullable MessageReader reader = readers.get(message.source());
        if (reader == null) {
            throw new UnreadableMessage(Fault.NO_READER, "nobody reads messages of this source");
        }
        return reader;
    }
}
