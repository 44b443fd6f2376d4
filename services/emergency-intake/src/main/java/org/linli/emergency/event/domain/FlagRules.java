package org.linli.emergency.event.domain;

import java.time.Duration;

/**
 * When a flag that is set again is news.
 *
 * @param holds a flag of which nothing was heard for longer than this is news
 * @param prolonged whether reports that repeat it count for that; otherwise only the one that began it does
 * @param flicker one that was reported cleared for at least this is news
 * @param longest one that has been set for this without an open incident rings again
 */
public record FlagRules(Duration holds, boolean prolonged, Duration flicker, Duration longest) {}
