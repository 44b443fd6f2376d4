package org.linli.emergency.event.adapter.mqtt;

import io.vertx.core.Context;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jboss.logging.Logger;

/**
 * One connection to the broker. Messages are taken one after the other, and each is acknowledged when it is safe. When one
 * is not, the session ends without an acknowledgement: the broker sends it again in the next one. Everything runs on one
 * context.
 */
public final class MqttSession {

    private static final Logger LOG = Logger.getLogger(MqttSession.class);
    private static final int AT_LEAST_ONCE = 1;

    private final MqttClient client;
    private final MqttDoor door;
    private final Context context;
    private final Runnable lost;
    private final Queue<MqttPublishMessage> messages = new ArrayDeque<>();
    private boolean busy;
    private boolean ended;

    MqttSession(MqttClient client, MqttDoor door, Context context, Runnable lost) {
        this.client = client;
        this.door = door;
        this.context = context;
        this.lost = lost;
    }

    /** Connects and listens; {@code listening} is told when it does, {@code lost} once when that has ended or failed. */
    void open(String host, int port, String filter, Runnable listening) {
        client.publishHandler(this::received);
        client.closeHandler(closed -> end());
        client.exceptionHandler(failure -> LOG.debugf("the broker's connection failed: %s", failure));
        client.connect(port, host)
                .compose(answer -> client.subscribe(filter, AT_LEAST_ONCE))
                .onSuccess(sent -> listening.run())
                .onFailure(failure -> {
                    LOG.debugf("the broker is not reached: %s", failure);
                    close();
                });
    }

    /** Ends the session; the broker keeps what is not acknowledged. */
    void close() {
        if (client.isConnected()) {
            client.disconnect().onComplete(done -> end());
        } else {
            end();
        }
    }

    private void end() {
        if (!ended) {
            ended = true;
            messages.clear();
            lost.run();
        }
    }

    private void received(MqttPublishMessage message) {
        messages.add(message);
        proceed();
    }

    private void proceed() {
        MqttPublishMessage next = busy || ended ? null : messages.poll();
        if (next != null) {
            busy = true;
            door.take(next)
                    .subscribe()
                    .with(
                            done -> context.runOnContext(ignored -> safe(next)),
                            failure -> context.runOnContext(ignored -> unsafe(failure)));
        }
    }

    private void safe(MqttPublishMessage message) {
        busy = false;
        if (!ended) {
            message.ack();
        }
        proceed();
    }

    private void unsafe(Throwable failure) {
        LOG.errorf("a message is not acknowledged, the broker keeps it: %s", failure.toString());
        busy = false;
        messages.clear();
        close();
    }
}
