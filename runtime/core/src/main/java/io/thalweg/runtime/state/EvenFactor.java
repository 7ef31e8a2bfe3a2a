package io.thalweg.runtime.state;

import java.math.BigInteger;

/**
 * Secret factors for which the products of consecutive numbers, as fractions of 2^64, divide the circle evenly: as the
 * golden ratio does, but there are many of them. A pure function, any thread.
 *
 * <p>How evenly multiples of a number divide the circle is said by its continued fraction: the smaller all of its terms, the
 * less gaps differ (the three-gap theorem). Here terms are 1 or 2, chosen by the seed: some 2^60 factors.
 */
final class EvenFactor {

    private EvenFactor() {}

    static long of(long seed) {
        BigInteger before = BigInteger.ONE; // denominators; numerators are those of the term before, less one step
        BigInteger denominator = term(seed, 0);
        BigInteger numeratorBefore = BigInteger.ZERO;
        BigInteger numerator = BigInteger.ONE;
        for (int i = 1; denominator.bitLength() <= Long.SIZE; i++) {
            BigInteger term = term(seed, i);
            BigInteger nextNumerator = numerator.multiply(term).add(numeratorBefore);
            BigInteger nextDenominator = denominator.multiply(term).add(before);
            numeratorBefore = numerator;
            numerator = nextNumerator;
            before = denominator;
            denominator = nextDenominator;
        }
        return numerator.shiftLeft(Long.SIZE).divide(denominator).longValue() | 1;
    }

    private static BigInteger term(long seed, int index) {
        return BigInteger.valueOf(1 + (Hashes.mix(Hashes.mix(seed) + 3 + index) >>> 63));
    }
}
