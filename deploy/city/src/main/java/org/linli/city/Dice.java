package org.linli.city;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Chance that is the same for the same seed on every machine: {@link Random}'s algorithm is part of its specification. A
 * subject has its own sequence, so that a draw more in one place moves nothing in another.
 */
public final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The sequence of one subject, such as {@code resident-17}. */
    public static Dice of(long seed, String subject) {
        long mixed = seed;
        for (int i = 0; i < subject.length(); i++) {
            mixed = mixed * 6_364_136_223_846_793_005L + subject.charAt(i) + 1_442_695_040_888_963_407L;
        }
        return new Dice(mixed ^ mixed >>> 29);
    }

    /** A whole number from 0 up to, but not including, {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** A number from 0 up to 1. */
    public double unit() {
        return random.nextDouble();
    }

    /** A number up to {@code reach} away from 0 on either side. */
    public double around(double reach) {
        return (random.nextDouble() * 2 - 1) * reach;
    }

    /** Whether something of this probability happens. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of them, all equally likely. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The index of a weight, drawn in proportion to it. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Shuffles in place. */
    public void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
