package org.linli.emergency.event.adapter.watch;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jboss.logging.Logger;

/**
 * One watch's connection: its pieces are taken one after the other, and no more is read meanwhile. Everything runs on the
 * context of the server.
 */
public final class WatchConnection {

    private static final Logger LOG = Logger.getLogger(WatchConnection.class);
    private static final int MOST_BROKEN = 20;

    private final NetSocket socket;
    private final WatchFrames frames;
    private final WatchDoor door;
    private final Context context;
    private final String origin;
    private final Queue<Piece> pieces = new ArrayDeque<>();
    private boolean busy;
    private boolean ending;
    private int broken;
    private long partSince;
    private long heardAt;

    WatchConnection(NetSocket socket, WatchFrames frames, WatchDoor door, Context context) {
        this.socket = socket;
        this.frames = frames;
        this.door = door;
        this.context = context;
        this.origin = socket.remoteAddress().hostAddress();
    }

    void received(Buffer bytes) {
        boolean partial = frames.isPartial();
        heardAt = System.nanoTime();
        List<Piece> complete = frames.add(bytes.getBytes());
        if (!partial || !complete.isEmpty()) {
            partSince = heardAt;
        }
        take(complete);
    }

    /** Looks at what is incomplete: a frame whose sender may wait for an answer, one that comes too slowly. */
    void look(long now, Duration pause, Duration longest) {
        if (busy) {
            return;
        }
        if (frames.isPartial() && now - heardAt >= pause.toNanos()) {
            take(frames.settle());
        }
        if (frames.isPartial() && now - partSince >= longest.toNanos()) {
            take(frames.abandon());
            ending = true;
            proceed();
        }
    }

    private void take(List<Piece> more) {
        pieces.addAll(more);
        ending |= frames.isSpoilt();
        proceed();
    }

    private void proceed() {
        if (busy) {
            return;
        }
        Piece next = pieces.poll();
        if (next == null || broken >= MOST_BROKEN) {
            pieces.clear();
            rest();
            return;
        }
        busy = true;
        socket.pause();
        broken += next.whole() ? 0 : 1;
        door.take(next, origin)
                .subscribe()
                .with(
                        answer -> context.runOnContext(ignored -> done(answer)),
                        failure -> context.runOnContext(ignored -> failed(failure)));
    }

    private void rest() {
        if (ending || broken >= MOST_BROKEN) {
            socket.close();
        } else {
            socket.resume();
        }
    }

    private void done(byte[] answer) {
        busy = false;
        if (answer.length > 0) {
            socket.write(Buffer.buffer(answer));
        }
        ending |= socket.writeQueueFull();
        proceed();
    }

    /** Not safe, hence not answered: the watch sends it again. */
    private void failed(Throwable failure) {
        LOG.errorf("a frame of a watch is not answered: %s", failure.toString());
        busy = false;
        proceed();
    }
}
