-- What a shift leaves to the next one. sheet_sealed is JSON; it and note_sealed are authenticated with
-- "shift_handover|<sheet or note>|<id>".
create table shift_handover (
    id uuid primary key,
    area text not null,
    made_by text not null,
    made_at timestamptz not null,
    sheet_sealed text not null,
    note_sealed text,
    taken_by text,
    taken_at timestamptz,
    check ((taken_by is null) = (taken_at is null))
);

create index shift_handover_area on shift_handover (area text_pattern_ops, id desc);

-- What happened between two instants.
create index incident_event_at on incident_event (at);
create index incident_closed_at on incident (ended_at) where state = 'CLOSED';
