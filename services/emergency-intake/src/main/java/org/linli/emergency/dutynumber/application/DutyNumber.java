package org.linli.emergency.dutynumber.application;

import java.time.Instant;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.PhoneNumber;

/**
 * A duty number (值班电话). It holds for its division and for every one below that has none of its own.
 *
 * @param division the division
 * @param desk who answers
 * @param number where
 * @param by token subject of who set it
 * @param at when
 */
public record DutyNumber(DivisionCode division, DutyDesk desk, PhoneNumber number, String by, Instant at) {}
