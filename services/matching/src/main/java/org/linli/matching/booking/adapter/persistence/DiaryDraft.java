package org.linli.matching.booking.adapter.persistence;

import java.util.ArrayList;
import java.util.List;
import org.linli.kernel.TimeWindow;
import org.linli.matching.booking.application.Diary;

/** A diary while rows are read. */
final class DiaryDraft {

    private final List<TimeWindow> booked = new ArrayList<>();
    private int visitsThatDay;
    private int visitsToResident;

    void addVisit(TimeWindow planned, boolean completed, boolean thatDay) {
        if (!completed) {
            booked.add(planned);
        }
        if (thatDay) {
            visitsThatDay++;
        }
    }

    void knows(int visits) {
        visitsToResident = visits;
    }

    Diary diary() {
        return new Diary(booked, visitsThatDay, visitsToResident);
    }
}
