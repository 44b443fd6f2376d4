package org.linli.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that fails once it has grown larger than allowed, and tells when its last byte has passed. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable whenSent;
    private @Nullable Handler<Throwable> onFailure;
    private long passed;

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable whenSent) {
        this.body = body;
        this.limit = limit;
        this.whenSent = whenSent;
    }

    boolean isTooLarge() {
        return passed > limit;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        boolean failed = isTooLarge();
        passed += part.length();
        if (!isTooLarge()) {
            handler.handle(part);
        } else if (!failed && onFailure != null) {
            onFailure.handle(new IllegalStateException("body too large"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(end -> {
            whenSent.run();
            if (handler != null) {
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
