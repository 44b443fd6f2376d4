package org.linli.emergency.event.adapter.mqtt;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.mqtt.MqttClient;
import io.vertx.mqtt.messages.MqttPublishMessage;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the broker. Messages are taken one after the other, and each is acknowledged when it is safe. When one
 * is not, the session ends without an acknowledgement: the broker sends it again in the next one. Everything runs on one
 * context.
 */
public final class MqttSession {

    private static final Logger LOG = Logger.getLogger(MqttSession.class);
    private static final int AT_LEAST_ONCE = 1;
    /** Return code "failure" of MQTT 3.1.1, 3.9.3. */
    private static final int REFUSED = 0x80;

    private final MqttClient client;
    private final Function<MqttPublishMessage, Uni<Void>> taking;
    private final Context context;
    private final Consumer<String> lost;
    private final Queue<MqttPublishMessage> messages = new ArrayDeque<>();
    private boolean busy;
    private boolean ended;
    private @Nullable String closing;

    /** {@code taking} completes when a message is safe; {@code lost} is told once when the session has ended, and why. */
    MqttSession(
            MqttClient client, Function<MqttPublishMessage, Uni<Void>> taking, Context context, Consumer<String> lost) {
        this.client = client;
        this.taking = taking;
        this.context = context;
        this.lost = lost;
    }

    /**
     * Connects and listens; {@code listening} is told when it does. What the broker remembers of {@code subscribed} need not be
     * said again: it would bring every retained message again.
     */
    void open(String host, int port, String filter, boolean subscribed, Runnable listening) {
        client.publishHandler(this::received);
        client.closeHandler(closed -> end(closing == null ? "the broker has closed the connection" : closing));
        client.exceptionHandler(failure -> close("the connection failed: " + failure));
        client.subscribeCompletionHandler(answer -> {
            if (answer.grantedQoSLevels().contains(REFUSED)) {
                close("the broker refuses the topic " + filter);
            } else {
                listening.run();
            }
        });
        client.connect(port, host)
                .compose(answer -> {
                    if (subscribed && answer.isSessionPresent()) {
                        listening.run();
                        return Future.succeededFuture();
                    }
                    return client.subscribe(filter, AT_LEAST_ONCE);
                })
                .onFailure(failure -> close("the broker is not reached: " + failure));
    }

    /** Ends the session; the broker keeps what is not acknowledged. */
    void close() {
        close("this replica does not listen any more");
    }

    private void close(String why) {
        closing = why;
        if (client.isConnected()) {
            client.disconnect().onComplete(done -> end(why));
        } else {
            end(why);
        }
    }

    private void end(String why) {
        if (!ended) {
            ended = true;
            messages.clear();
            lost.accept(why);
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
            taking.apply(next)
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
        close("a message could not be kept: " + failure);
    }
}
