package org.linli.emergency.event.adapter.watch;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.linli.emergency.device.application.DeviceNews;
import org.linli.emergency.domain.SignalKind;
import org.linli.emergency.event.adapter.IntakeDoor;
import org.linli.emergency.event.domain.Body;
import org.linli.emergency.event.domain.RawMessage;
import org.linli.emergency.event.domain.RawMessage.Identity;

/**
 * What becomes of a piece: alarms, positions with a bit set, unknown frames and garbage are stored; that a watch is alive is
 * passed on. Answers with the bytes to send back, which may be none.
 */
@ApplicationScoped
class WatchDoor {

    private static final byte[] NOTHING = {};
    private static final String HEARTBEAT = "LK";
    /** Steps, pictures, measured values: they say that the watch is alive. */
    private static final Set<String> SIGNS_OF_LIFE =
            Set.of("TKQ", "IMG", "BLOOD", "HEART", "TEMP", "BPHRT", "OXYGEN", "BTEMP2");

    private final IntakeDoor intake;
    private final Clock clock;

    WatchDoor(IntakeDoor intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** Takes a piece; a failure means that it is not safe and must not be answered. */
    Uni<byte[]> take(Piece piece, String origin) {
        Optional<WatchFrame> found = piece.whole() ? WatchFrame.of(piece.bytes()) : Optional.empty();
        return found.map(frame -> frame(frame, piece, origin))
                .orElseGet(
                        () -> store("", new Identity.Content(), piece, origin).replaceWith(NOTHING));
    }

    private Uni<byte[]> frame(WatchFrame frame, Piece piece, String origin) {
        if (frame.keyword().equals(HEARTBEAT)) {
            heard(frame, SignalKind.HEARTBEAT, lastNumber(frame));
            return Uni.createFrom().item(frame.acknowledgement());
        }
        if (isOnlyAlive(frame)) {
            heard(frame, SignalKind.POSITION, WatchReport.of(frame).batteryPercent());
            return Uni.createFrom().item(NOTHING);
        }
        return store(frame.device(), identity(frame), piece, origin)
                .replaceWith(WatchReader.isAlarm(frame) ? frame.acknowledgement() : NOTHING);
    }

    private static boolean isOnlyAlive(WatchFrame frame) {
        return SIGNS_OF_LIFE.contains(frame.keyword())
                || (WatchReader.isPosition(frame) && WatchReader.kinds(frame).isEmpty());
    }

    /** A watch sends an alarm until it is answered. One whose clock is wrong may say the same of a later press. */
    private Identity identity(WatchFrame frame) {
        return WatchReport.of(frame).at(clock.instant()).isPresent()
                ? new Identity.TimedContent()
                : new Identity.Content();
    }

    private Uni<Void> store(String device, Identity identity, Piece piece, String origin) {
        Instant at = clock.instant();
        return intake.receive(new RawMessage(
                        WatchReader.SOURCE,
                        device,
                        identity,
                        "application/octet-stream",
                        Body.of(piece.bytes()),
                        Optional.of(origin),
                        at))
                .replaceWithVoid();
    }

    private void heard(WatchFrame frame, SignalKind kind, OptionalInt battery) {
        intake.alive(new DeviceNews(WatchReader.SOURCE, frame.device(), kind, clock.instant(), battery));
    }

    /** {@code LK,steps,rolls,battery}. */
    private static OptionalInt lastNumber(WatchFrame frame) {
        String[] fields = frame.content().split(",", -1);
        try {
            int percent = fields.length == 4 ? Integer.parseInt(fields[3].strip()) : -1;
            return percent >= 0 && percent <= 100 ? OptionalInt.of(percent) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
