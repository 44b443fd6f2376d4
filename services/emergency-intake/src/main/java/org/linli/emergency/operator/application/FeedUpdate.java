package org.linli.emergency.operator.application;

/** What a screen is told. */
public sealed interface FeedUpdate {

    /** Give it as {@code since} to go on from here; some facts may then come twice, none is missed. */
    FeedPosition since();

    /** The first: where the screen stands. */
    record Ready(FeedPosition since) implements FeedUpdate {}

    /** A fact; {@code gone} when the incident has left the area, and then nothing but its id is for the screen. */
    record Change(FeedEntry entry, FeedPosition since, boolean gone) implements FeedUpdate {}
}
