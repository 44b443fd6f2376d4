-- Incidents handed over to another city or to 120. sheet_sealed holds what they were told of people, as JSON, authenticated
-- with "incident_handover|sheet|<id>"; received_by_sealed names who took it, authenticated with "…|received_by|<id>".
create table incident_handover (
    id uuid primary key,
    incident_id uuid not null references incident,
    resident_id uuid,
    kind text not null check (kind in ('CITY', 'AMBULANCE')),
    receiver text not null,
    made_by text not null,
    made_at timestamptz not null,
    sheet_sealed text,
    received_by_sealed text,
    received_at timestamptz,
    noted_by text,
    check ((received_by_sealed is null) = (received_at is null))
);

create index incident_handover_incident on incident_handover (incident_id, made_at);
create index incident_handover_resident on incident_handover (resident_id) where resident_id is not null;

-- What was told of a resident is forgotten with her emergency card.
create function forget_handovers() returns trigger language plpgsql as $$
begin
    update incident_handover set sheet_sealed = null where resident_id = old.resident_id;
    return old;
end $$;

create trigger emergency_card_forgotten after delete on emergency_card
    for each row execute function forget_handovers();
