package org.linli.kernel;

/** An amount of Chinese yuan in integer fen (分, 1/100 yuan). Arithmetic overflows loudly. */
public record Money(long fen) implements Comparable<Money> {

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /** Adds, or throws {@link ArithmeticException} on overflow. */
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /** Subtracts, or throws {@link ArithmeticException} on overflow. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
