package org.linli.contracts;

import java.util.List;
import org.linli.contracts.dispatch.v1.AttendanceBegan;
import org.linli.contracts.dispatch.v1.AttendanceEnded;
import org.linli.contracts.dispatch.v1.ExceptionDecided;
import org.linli.contracts.dispatch.v1.ExceptionNoticed;
import org.linli.contracts.dispatch.v1.ExceptionReported;
import org.linli.contracts.dispatch.v1.MatchingRequested;
import org.linli.contracts.dispatch.v1.OfferDeclined;
import org.linli.contracts.dispatch.v1.OfferLapsed;
import org.linli.contracts.dispatch.v1.OrderAccepted;
import org.linli.contracts.dispatch.v1.OrderCancelled;
import org.linli.contracts.dispatch.v1.OrderCompleted;
import org.linli.contracts.dispatch.v1.OrderFailed;
import org.linli.contracts.dispatch.v1.OrderFunded;
import org.linli.contracts.dispatch.v1.OrderOffered;
import org.linli.contracts.dispatch.v1.OrderQueued;
import org.linli.contracts.dispatch.v1.OrderRated;
import org.linli.contracts.dispatch.v1.OrderRefused;
import org.linli.contracts.dispatch.v1.OrderRequested;
import org.linli.contracts.dispatch.v1.VisitCheckedIn;
import org.linli.contracts.dispatch.v1.VisitCheckedOut;
import org.linli.contracts.dispatch.v1.VisitEnRoute;
import org.linli.contracts.dispatch.v1.VisitEnded;
import org.linli.contracts.dispatch.v1.VisitPlanned;
import org.linli.contracts.emergency.v1.DeviceBound;
import org.linli.contracts.emergency.v1.DeviceCameBack;
import org.linli.contracts.emergency.v1.DeviceCaseOpened;
import org.linli.contracts.emergency.v1.DeviceCaseResolved;
import org.linli.contracts.emergency.v1.DeviceWentOffline;
import org.linli.contracts.emergency.v1.HelpArrived;
import org.linli.contracts.emergency.v1.HelpSent;
import org.linli.contracts.emergency.v1.IncidentClaimed;
import org.linli.contracts.emergency.v1.IncidentClosed;
import org.linli.contracts.emergency.v1.IncidentEscalated;
import org.linli.contracts.emergency.v1.IncidentOpened;
import org.linli.contracts.emergency.v1.IncidentRepeated;
import org.linli.contracts.emergency.v1.OrderAsked;
import org.linli.contracts.matching.v1.CandidatesRanked;
import org.linli.contracts.matching.v1.ShortfallFound;
import org.linli.contracts.provider.v1.CaregiverSnapshot;
import org.linli.contracts.provider.v1.CatalogueItemSnapshot;
import org.linli.contracts.provider.v1.FacilitySnapshot;
import org.linli.contracts.provider.v1.ProviderSnapshot;
import org.linli.contracts.registry.v1.ResidentPlaceSnapshot;
import org.linli.contracts.registry.v1.ResidentSnapshot;

/** Every published event type, for the checks and for whoever wants to list them. */
public final class EventTypes {

    private static final List<EventType<?>> ALL = List.of(
            ResidentSnapshot.TYPE,
            ResidentPlaceSnapshot.TYPE,
            ProviderSnapshot.TYPE,
            FacilitySnapshot.TYPE,
            CaregiverSnapshot.TYPE,
            CatalogueItemSnapshot.TYPE,
            OrderRequested.TYPE,
            OrderFunded.TYPE,
            OrderOffered.TYPE,
            OfferDeclined.TYPE,
            OfferLapsed.TYPE,
            OrderQueued.TYPE,
            OrderAccepted.TYPE,
            OrderCompleted.TYPE,
            OrderCancelled.TYPE,
            OrderFailed.TYPE,
            OrderRated.TYPE,
            OrderRefused.TYPE,
            VisitPlanned.TYPE,
            VisitEnRoute.TYPE,
            VisitCheckedIn.TYPE,
            VisitCheckedOut.TYPE,
            AttendanceBegan.TYPE,
            AttendanceEnded.TYPE,
            VisitEnded.TYPE,
            ExceptionReported.TYPE,
            ExceptionNoticed.TYPE,
            ExceptionDecided.TYPE,
            MatchingRequested.TYPE,
            CandidatesRanked.TYPE,
            ShortfallFound.TYPE,
            IncidentOpened.TYPE,
            IncidentRepeated.TYPE,
            IncidentClaimed.TYPE,
            IncidentEscalated.TYPE,
            HelpSent.TYPE,
            HelpArrived.TYPE,
            IncidentClosed.TYPE,
            OrderAsked.TYPE,
            DeviceBound.TYPE,
            DeviceWentOffline.TYPE,
            DeviceCameBack.TYPE,
            DeviceCaseOpened.TYPE,
            DeviceCaseResolved.TYPE);

    private EventTypes() {}

    /** All of them. */
    public static List<EventType<?>> all() {
        return ALL;
    }
}
