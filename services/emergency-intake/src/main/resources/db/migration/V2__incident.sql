-- How incidents may end: data, because cities add their own.
create table disposition (
    code text primary key check (code ~ '^[A-Z][A-Z_0-9]{1,39}$'),
    name text not null,
    evidence text not null check (evidence in ('CONTACT', 'VISIT', 'PERSON', 'TEST')),
    second_person boolean not null default false,
    follow_up boolean not null default true,
    false_alarm boolean not null default false,
    position int not null
);

insert into disposition (code, name, evidence, second_person, follow_up, false_alarm, position) values
    ('REAL_EMERGENCY', '真实紧急', 'CONTACT', false, true, false, 10),
    ('FALL', '跌倒', 'CONTACT', false, true, false, 20),
    ('UNWELL', '身体不适', 'CONTACT', false, true, false, 30),
    ('TO_AMBULANCE', '转120', 'VISIT', false, true, false, 40),
    ('NO_ANSWER_VISITED', '无人应答-已上门', 'VISIT', false, true, false, 50),
    ('TO_SERVICE', '转服务', 'CONTACT', false, false, false, 60),
    ('LONELY', '孤独聊天', 'CONTACT', false, true, false, 70),
    ('ACCIDENTAL', '误触', 'CONTACT', false, true, true, 80),
    ('ASSUMED_ACCIDENTAL', '推定误触', 'PERSON', true, true, true, 90),
    ('DEVICE_FAULT', '设备故障', 'CONTACT', false, true, true, 100),
    ('BATTERY_LOW', '低电', 'CONTACT', false, true, true, 110),
    ('TEST', '测试', 'TEST', false, false, false, 120);

-- One incident and the state it is in. Which columns are filled depends on the state.
create table incident (
    id uuid primary key,
    version bigint not null,
    state text not null check (state in ('RINGING', 'CLAIMED', 'IN_CONTACT', 'RESPONDER_SENT', 'ON_SCENE', 'CLOSED')),
    -- what came in
    subject text not null,
    source text not null,
    resident_id uuid,
    division text not null,
    kind text not null,
    priority int not null check (priority between 1 and 4),
    received_at timestamptz not null,
    presses int not null,
    last_press_at timestamptz not null,
    withdrawn_at timestamptz,
    previous_id uuid references incident,
    answered_at timestamptz,
    -- who has it
    operator text,
    claimed_at timestamptz,
    stale_since timestamptz,
    offered_to text,
    offer_reason text,
    offered_at timestamptz,
    hold_reason text,
    hold_since timestamptz,
    hold_until timestamptz,
    -- the ladder
    ladder_rungs text[] not null,
    ladder_seconds int[] not null,
    ladder_from timestamptz not null,
    ladder_stage text not null,
    timer_at timestamptz,
    -- how it ended; while it is open, how somebody proposes to end it
    disposition text references disposition,
    witness text,
    witness_at timestamptz,
    ended_by text,
    ended_at timestamptz,
    end_note_sealed text,
    agreed_by text,
    changed_at timestamptz not null,
    check (state in ('RINGING', 'CLOSED') or operator is not null),
    check (state <> 'RINGING' or operator is null),
    check (state <> 'CLOSED' or (disposition is not null and ended_at is not null)),
    check ((operator is null) = (claimed_at is null))
);

-- Never more than one open incident of a subject, on however many replicas its calls arrive.
create unique index incident_one_open on incident (subject) where state <> 'CLOSED';
create index incident_open on incident (priority, received_at, id) where state <> 'CLOSED';
create index incident_timer on incident (timer_at) where state <> 'CLOSED' and timer_at is not null;
create index incident_operator on incident (operator) where state <> 'CLOSED' and operator is not null;
create index incident_subject_closed on incident (subject, id desc) where state = 'CLOSED';
create index incident_resident on incident (resident_id, id desc);
create index incident_closed on incident (id desc) where state = 'CLOSED';

-- Tries to reach somebody. note_sealed is authenticated with "attempt|note|<id>".
create table attempt (
    id uuid primary key,
    incident_id uuid not null references incident,
    rung text not null,
    started_by text not null,
    started_at timestamptz not null,
    outcome text,
    outcome_by text,
    outcome_at timestamptz,
    note_sealed text,
    check ((outcome is null) = (outcome_at is null))
);

create index attempt_incident on attempt (incident_id, id);

-- People sent to the door. finding_sealed is authenticated with "mission|finding|<id>".
create table mission (
    id uuid primary key,
    incident_id uuid not null references incident,
    responder_kind text not null,
    responder_ref text not null,
    sent_by text not null,
    sent_at timestamptz not null,
    eta timestamptz,
    arrived_at timestamptz,
    ended_at timestamptz,
    finding_sealed text
);

create index mission_incident on mission (incident_id, id);
create index mission_responder on mission (responder_kind, responder_ref) where ended_at is null;

-- What happened, in order: the history of an incident and the feed of the operators' screens.
create table incident_event (
    seq bigint generated always as identity primary key,
    event_id uuid not null unique,
    incident_id uuid not null references incident,
    type text not null,
    at timestamptz not null,
    actor_role text not null,
    actor text not null,
    detail jsonb not null,
    changed_in xid8 not null default pg_current_xact_id()
);

create index incident_event_incident on incident_event (incident_id, seq);
create index incident_event_feed on incident_event (changed_in, seq);

-- Call backs. note_sealed is authenticated with "follow_up|note|<id>".
create table follow_up (
    id uuid primary key,
    version bigint not null,
    incident_id uuid not null references incident,
    resident_id uuid,
    division text not null,
    due_at timestamptz not null,
    result text,
    done_by text,
    done_at timestamptz,
    note_sealed text,
    check ((result is null) = (done_at is null))
);

create index follow_up_open on follow_up (due_at, id) where done_at is null;
