package org.linli.emergency.shift.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet in table {@code shift_handover}. */
@Entity
@Table(name = "shift_handover")
@SuppressWarnings("NullAway.Init")
class ShiftHandoverRow {
    @Id
    UUID id;

    String area;
    String madeBy;
    Instant madeAt;
    String sheetSealed;

    @Nullable
    String noteSealed;

    @Nullable
    String takenBy;

    @Nullable
    Instant takenAt;
}
