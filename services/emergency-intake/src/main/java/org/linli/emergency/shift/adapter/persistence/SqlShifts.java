package org.linli.emergency.shift.adapter.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.emergency.shift.application.ShiftHandover;
import org.linli.emergency.shift.application.ShiftHandover.Taken;
import org.linli.emergency.shift.application.ShiftHandovers;
import org.linli.emergency.shift.application.ShiftSheet;
import org.linli.kernel.CommonError;
import org.linli.kernel.Refusal;
import org.linli.persistence.FieldCipher;
import org.linli.security.Scope;

/** {@link ShiftHandovers} in table {@code shift_handover}. */
@ApplicationScoped
class SqlShifts implements ShiftHandovers {

    private static final String LAST = "from ShiftHandoverRow where area = :area order by madeAt desc";
    private static final String LATEST =
            "from ShiftHandoverRow where area like :scope and id < :before order by id desc";
    private static final UUID HIGHEST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final SqlShiftSheet sheets;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    SqlShifts(SqlShiftSheet sheets, FieldCipher cipher, ObjectMapper json) {
        this.sheets = sheets;
        this.cipher = cipher;
        this.json = json;
    }

    @Override
    public Uni<ShiftSheet> sheet(Scope scope, Instant since, Instant at) {
        return sheets.sheet(area(scope), since, at);
    }

    @Override
    public Uni<Optional<Instant>> lastOf(String area) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LAST, ShiftHandoverRow.class)
                        .setParameter("area", area)
                        .setMaxResults(1)
                        .getResultList())
                .map(rows -> rows.stream().findFirst().map(row -> row.madeAt));
    }

    @Override
    public Uni<Void> add(ShiftHandover handover) {
        ShiftHandoverRow row = new ShiftHandoverRow();
        row.id = handover.id();
        row.area = handover.area();
        row.madeBy = handover.by();
        row.madeAt = handover.sheet().at();
        row.sheetSealed = cipher.encrypt(write(handover.sheet()), place("sheet", handover.id()));
        row.noteSealed = handover.note()
                .map(note -> cipher.encrypt(note, place("note", handover.id())))
                .orElse(null);
        return Panache.getSession().chain(session -> session.persist(row));
    }

    @Override
    public Uni<List<ShiftHandover>> latest(Optional<UUID> before, int limit, Scope scope) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LATEST, ShiftHandoverRow.class)
                        .setParameter("scope", area(scope) + "%")
                        .setParameter("before", before.orElse(HIGHEST))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::read).toList());
    }

    @Override
    public Uni<ShiftHandover> take(UUID id, Scope scope) {
        return Panache.getSession()
                .chain(session -> session.find(ShiftHandoverRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.area.startsWith(area(scope)))
                        .map(this::read)
                        .orElseThrow(() -> Refusal.of(CommonError.NOT_FOUND, "no such shift handover")));
    }

    @Override
    public Uni<ShiftHandover> save(ShiftHandover handover) {
        return Panache.getSession()
                .chain(session -> session.find(ShiftHandoverRow.class, handover.id()))
                .invoke(row -> handover.taken().ifPresent(taken -> {
                    row.takenBy = taken.by();
                    row.takenAt = taken.at();
                }))
                .replaceWith(handover);
    }

    /** Sheets are for those who work for an area; nobody else gets here. */
    private static String area(Scope scope) {
        return switch (scope) {
            case Scope.Area(String prefix) -> prefix;
            case Scope.OfProvider other -> throw noArea();
            case Scope.OfCaregiver other -> throw noArea();
            case Scope.OfResident other -> throw noArea();
            case Scope.OfRelative other -> throw noArea();
        };
    }

    private static IllegalStateException noArea() {
        return new IllegalStateException("shifts are of those who work for an area");
    }

    private ShiftHandover read(ShiftHandoverRow row) {
        Optional<Taken> taken = Optional.ofNullable(row.takenBy)
                .map(operator -> new Taken(operator, SqlShiftSheet.instant(row.takenAt)));
        return new ShiftHandover(
                row.id,
                row.area,
                row.madeBy,
                parse(cipher.decrypt(row.sheetSealed, place("sheet", row.id))),
                Optional.ofNullable(row.noteSealed).map(stored -> cipher.decrypt(stored, place("note", row.id))),
                taken);
    }

    private static String place(String column, UUID id) {
        return "shift_handover|" + column + "|" + id;
    }

    private String write(ShiftSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a sheet could not be written as JSON", e);
        }
    }

    private ShiftSheet parse(String stored) {
        try {
            return json.readValue(stored, ShiftSheet.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a stored sheet is not readable", e);
        }
    }
}
