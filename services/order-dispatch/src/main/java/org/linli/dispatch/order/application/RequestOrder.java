package org.linli.dispatch.order.application;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.dispatch.order.domain.Channel;
import org.linli.dispatch.order.domain.Funding;
import org.linli.dispatch.order.domain.Urgency;
import org.linli.kernel.ProviderId;
import org.linli.kernel.ResidentId;
import org.linli.kernel.TimeWindow;

/** An order as somebody places it; without {@code answerWithin} the urgency decides how long providers may think. */
public record RequestOrder(
        By by,
        ResidentId resident,
        String item,
        TimeWindow window,
        Urgency urgency,
        Funding funding,
        Channel channel,
        Optional<Duration> answerWithin,
        Optional<String> note,
        Set<ProviderId> excluded,
        OptionalInt circleMinutes) {

    public RequestOrder {
        excluded = Set.copyOf(excluded);
    }
}
