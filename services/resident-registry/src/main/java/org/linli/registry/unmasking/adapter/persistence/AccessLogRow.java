package org.linli.registry.unmasking.adapter.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.ResidentId;
import org.linli.persistence.DataKey;
import org.linli.registry.unmasking.domain.AccessEntry;
import org.linli.registry.unmasking.domain.PersonalField;
import org.linli.registry.unmasking.domain.Purpose;
import org.linli.registry.unmasking.domain.UnmaskingRequest;
import org.linli.registry.unmasking.domain.Verdict;
import org.linli.registry.unmasking.domain.Viewer;

/** A row of {@code access_log}. Written once, never changed; the note is sealed. */
@Entity
@Table(name = "access_log")
@SuppressWarnings("NullAway.Init")
class AccessLogRow {

    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long position;

    Instant at;

    String subject;

    String username;

    /** Sorted, comma between. */
    String roles;

    @Column(name = "resident_id")
    UUID residentId;

    @Enumerated(EnumType.STRING)
    Purpose purpose;

    /** As in requests, comma between. */
    String fields;

    @Enumerated(EnumType.STRING)
    Verdict result;

    @Nullable
    String ip;

    @Column(name = "note_sealed")
    @Nullable
    String noteSealed;

    /** Without a key there is no note: it must be unreadable once the resident is erased. */
    static AccessLogRow of(UUID id, UnmaskingRequest request, Verdict verdict, Instant at, @Nullable DataKey key) {
        AccessLogRow row = new AccessLogRow();
        row.id = id;
        row.at = at;
        row.subject = request.viewer().subject();
        row.username = request.viewer().username();
        row.roles = request.viewer().roles().stream().sorted().collect(Collectors.joining(","));
        row.residentId = request.resident().value();
        row.purpose = request.purpose();
        row.fields = request.fields().stream().sorted().map(PersonalField::text).collect(Collectors.joining(","));
        row.result = verdict;
        row.ip = request.viewer().ip();
        String note = request.note();
        row.noteSealed = note == null || key == null ? null : key.cipher().encrypt(note, place(id));
        return row;
    }

    final AccessEntry open(@Nullable DataKey key) {
        Viewer viewer = new Viewer(subject, username, Set.of(roles.split(",", -1)), ip);
        return new AccessEntry(
                id,
                position,
                at,
                new UnmaskingRequest(
                        new ResidentId(residentId),
                        purpose,
                        Arrays.stream(fields.split(",", -1))
                                .map(PersonalField::parse)
                                .collect(Collectors.toSet()),
                        noteSealed == null || key == null ? null : key.cipher().decrypt(noteSealed, place(id)),
                        viewer),
                result);
    }

    private static String place(UUID id) {
        return "access_log|note|" + id;
    }
}
