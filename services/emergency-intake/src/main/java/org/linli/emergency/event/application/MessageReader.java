package org.linli.emergency.event.application;

import java.util.List;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Signal;

/**
 * Reads the messages of one source. Every protocol brings one as a bean. It is called after the message is stored, perhaps
 * on another replica and more than once, so it must need nothing but the message.
 */
public interface MessageReader {

    /** The {@link RawMessage#source()} it reads. */
    String source();

    /**
     * Everything the message says: several signals when it says several things, none when it says nothing that matters.
     * Throws {@link org.linli.emergency.event.domain.UnreadableMessage} when it cannot be understood.
     */
    List<Signal> read(RawMessage message);
}
