package org.linli.dispatch.order.domain;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.linli.kernel.FacilityId;

/**
 * A place at a facility that an accepted order takes.
 *
 * @param facility which
 * @param kind service kind whose places are counted
 * @param day business date
 * @param perDay places a day, empty when unlimited
 */
public record PlaceTaken(FacilityId facility, String kind, LocalDate day, OptionalInt perDay) {}
