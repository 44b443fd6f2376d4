-- Calls that softphones were asked to make, and what they said of them; no numbers.
create table phone_leg (
    id uuid primary key,
    incident_id uuid not null references incident,
    attempt_id uuid not null references attempt,
    asked_by text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    ended_at timestamptz,
    last_event text check (last_event in ('ANSWERED', 'NO_ANSWER', 'BUSY', 'HUNG_UP'))
);

create index phone_leg_under_way on phone_leg (attempt_id) where ended_at is null;
create index phone_leg_incident on phone_leg (incident_id, asked_at);
