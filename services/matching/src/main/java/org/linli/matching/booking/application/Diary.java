package org.linli.matching.booking.application;

import java.util.List;
import org.linli.kernel.TimeWindow;

/**
 * What one caregiver has promised and done.
 *
 * @param booked visits still to be made
 * @param visitsThatDay visits of the day asked for, those done included
 * @param visitsToResident completed visits to the resident asked for
 */
public record Diary(List<TimeWindow> booked, int visitsThatDay, int visitsToResident) {

    /** Nothing promised, nothing done. */
    public static final Diary EMPTY = new Diary(List.of(), 0, 0);

    public Diary {
        booked = List.copyOf(booked);
    }
}
