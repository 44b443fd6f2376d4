package org.linli.emergency.event.adapter.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.application.MessageReader;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.Sender;
import org.linli.emergency.event.domain.Signal;
import org.linli.emergency.event.domain.UnreadableMessage;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;

/** What watches say: a signal for every bit that is set. */
@ApplicationScoped
class WatchReader implements MessageReader {

    static final String SOURCE = "watch";

    private static final Pattern ALARM = Pattern.compile("AL(_[A-Z]+)?");
    private static final Pattern POSITION = Pattern.compile("UD[0-9]?(_[A-Z]+)?");

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<Signal> read(RawMessage message) {
        WatchFrame frame = WatchFrame.of(message.body().bytes())
                .orElseThrow(() -> new UnreadableMessage(Fault.INVALID_FORM, "the bytes are no frame of a watch"));
        List<SignalKind> kinds = kinds(frame);
        if (kinds.isEmpty() && !isPosition(frame)) {
            throw new UnreadableMessage(Fault.WRONG_CONTENT, "frames with this keyword are not read");
        }
        return kinds.stream()
                .map(kind -> signal(frame, kind, message.receivedAt()))
                .toList();
    }

    static boolean isAlarm(WatchFrame frame) {
        return ALARM.matcher(frame.keyword()).matches();
    }

    static boolean isPosition(WatchFrame frame) {
        return POSITION.matcher(frame.keyword()).matches();
    }

    /** What a frame says beyond that the watch is alive and where it is. */
    static List<SignalKind> kinds(WatchFrame frame) {
        if (isAlarm(frame)) {
            return WatchStatus.ofAlarm(WatchReport.of(frame).status());
        }
        return isPosition(frame) ? WatchStatus.ofPosition(WatchReport.of(frame).status()) : List.of();
    }

    private static Signal signal(WatchFrame frame, SignalKind kind, Instant receivedAt) {
        WatchReport report = WatchReport.of(frame);
        Signal signal = Signal.of(new Sender.OfDevice(frame.device(), true), kind);
        if (report.status().isPresent()) {
            signal = signal.coded(
                    "%s %08X".formatted(frame.keyword(), report.status().getAsLong()));
        }
        if (report.at(receivedAt).isPresent()) {
            signal = signal.at(report.at(receivedAt).get());
        }
        if (report.position(receivedAt).isPresent()) {
            signal = signal.from(report.position(receivedAt).get());
        }
        return report.batteryPercent().isPresent()
                ? signal.charged(report.batteryPercent().getAsInt())
                : signal;
    }
}
