package org.linli.e2e;

import java.util.random.RandomGenerator;

/**
 * What every part of a story needs.
 *
 * @param door the way in
 * @param city who is who
 * @param teller says what happens
 * @param dice chance
 */
record Stage(Door door, City city, Teller teller, RandomGenerator dice) {}
