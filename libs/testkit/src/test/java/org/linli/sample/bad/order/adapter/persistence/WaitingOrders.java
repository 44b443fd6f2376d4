package org.linli.sample.bad.order.adapter.persistence;

import io.smallrye.mutiny.Uni;

/** Breaks no-waiting. */
public class WaitingOrders {

    public String waited(Uni<String> answer) {
        return answer.await().indefinitely();
    }

    public void slept() throws InterruptedException {
        Thread.sleep(1);
    }
}
