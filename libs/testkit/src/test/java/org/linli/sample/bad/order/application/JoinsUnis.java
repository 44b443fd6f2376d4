package org.linli.sample.bad.order.application;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Breaks no-parallel-unis-near-a-session. */
public class JoinsUnis {

    public Uni<List<String>> both(Uni<String> one, Uni<String> other) {
        return Uni.join().all(one, other).andFailFast();
    }
}
