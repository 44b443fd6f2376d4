package org.linli.emergency.device.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.device.domain.CaseKind;
import org.linli.emergency.device.domain.DeviceCase;
import org.linli.emergency.device.domain.DeviceName;
import org.linli.emergency.domain.Priority;
import org.linli.security.Scope;

/** The cases of devices. Needs an open unit of work. */
public interface DeviceCases {

    /** Source of the case of an outage. */
    String NETWORK = "NETWORK";

    /**
     * Opens a case, or counts one more in the open one of the same kind and device. A device that nobody has registered has
     * one too, with every area.
     *
     * @param id of the case if it is a new one
     * @param division of an outage; a device has its own
     */
    Uni<Raised> raise(UUID id, CaseKind kind, DeviceName device, String division, Instant at);

    /** Open cases of a kind and device, held until the unit of work ends. */
    Uni<List<DeviceCase>> openOf(CaseKind kind, DeviceName device);

    /** A case; refused with {@code NOT_FOUND} outside the scope. */
    Uni<DeviceCase> find(UUID id, Scope scope);

    /** The same, held until the unit of work ends. */
    Uni<DeviceCase> take(UUID id, Scope scope);

    /** Stores a case with the version one higher. */
    Uni<DeviceCase> save(DeviceCase changed);

    /** Cases after a place in the order, the most urgent first. */
    Uni<List<DeviceCase>> list(CaseFilter filter, Place after, int limit, Scope scope);

    /** A case that was opened, or was open. */
    record Raised(UUID id, boolean isNew) {}

    /** A place in the order of cases: priority, then by when somebody must have looked. */
    record Place(int priority, Instant dueAt, UUID id) {
        /** Before the first. */
        public static final Place START = new Place(0, Instant.EPOCH, new UUID(0, 0));

        /** The place of a case. */
        public static Place of(DeviceCase known) {
            DeviceCase.About about = known.about();
            return new Place(about.priority().level(), about.dueAt(), about.id());
        }
    }

    /**
     * Which cases.
     *
     * @param resolved those that are over, in place of the open ones
     * @param kind only of this kind
     * @param priority only this urgent
     * @param highRisk only of residents at high risk
     * @param overdueAt only those that somebody should have looked at by then
     * @param resident only of this resident
     * @param device only of this device
     * @param owner only taken by this person
     */
    record CaseFilter(
            boolean resolved,
            Optional<CaseKind> kind,
            Optional<Priority> priority,
            boolean highRisk,
            Optional<Instant> overdueAt,
            Optional<UUID> resident,
            Optional<UUID> device,
            Optional<String> owner) {}
}
