package org.linli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.linli.bench.measure.Spread;

/**
 * Measures rivals in turn on one thread, block by block in changing order, so that whatever disturbs the machine
 * disturbs them alike. Counts the processor time of that thread: other programs do not spoil it, and clearing up
 * garbage, done by other threads, is given away for free to whoever makes more of it.
 */
final class Interleaved {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int warmUpRounds;
    private final int rounds;
    private final long blockNanos;
    private final List<LongSupplier> rivals = new ArrayList<>();
    private long checksum;

    Interleaved(int warmUpRounds, int rounds, long blockNanos) {
        this.warmUpRounds = warmUpRounds;
        this.rounds = rounds;
        this.blockNanos = blockNanos;
    }

    /** Adds a rival: each call does one operation and returns something that depends on its result. */
    Interleaved rival(LongSupplier operation) {
        rivals.add(operation);
        return this;
    }

    /** Operations per second of processor time of each rival, in the order they were added. */
    List<Spread> run() {
        double[][] perSecond = new double[rivals.size()][rounds];
        List<Integer> order = new ArrayList<>();
        for (int rival = 0; rival < rivals.size(); rival++) {
            order.add(rival);
        }
        Random random = new Random(1);
        for (int round = -warmUpRounds; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (int rival : order) {
                double measured = block(rivals.get(rival));
                if (round >= 0) {
                    perSecond[rival][round] = measured;
                }
            }
        }
        List<Spread> spreads = new ArrayList<>();
        for (double[] values : perSecond) {
            spreads.add(Spread.of(values));
        }
        return spreads;
    }

    /** Sum of all results; whoever reads it keeps the work from being left out. */
    long checksum() {
        return checksum;
    }

    private double block(LongSupplier operation) {
        long started = threads.getCurrentThreadCpuTime();
        long operations = 0;
        long spent;
        do {
            for (int i = 0; i < 50; i++) {
                checksum += operation.getAsLong();
            }
            operations += 50;
            spent = threads.getCurrentThreadCpuTime() - started;
        } while (spent < blockNanos);
        return operations * 1e9 / spent;
    }
}
