create extension if not exists btree_gist;

-- One order, its request and the state it is in. Which columns are filled depends on the state.
create table service_order (
    id uuid primary key,
    version bigint not null,
    state text not null,
    -- the request, which never changes
    resident_id uuid not null,
    division text not null,
    item_code text not null,
    item_edition int not null,
    item_kind text not null,
    standard_minutes int not null,
    price_fen bigint not null,
    required_qualification text,
    min_crew int not null,
    sex_rule text not null,
    place text not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    urgency text not null,
    funding text not null,
    channel text not null,
    answer_within_seconds bigint not null,
    note text,
    excluded_providers uuid[] not null,
    ordered_by text not null,
    requested_at timestamptz not null,
    -- matching: the question, the ranking (JSON, read only together with its order) or why there is none
    question_id uuid,
    answer_due_at timestamptz,
    candidates text not null,
    shortfall_rule text,
    shortfall_text text,
    shortfall_advice text,
    queue_reason text,
    queued_at timestamptz,
    -- who has it now
    offered_to uuid,
    provider_id uuid,
    offer_id uuid,
    planned_start timestamptz,
    planned_end timestamptz,
    visit_version bigint not null,
    -- how it ended
    ended_at timestamptz,
    end_reason text,
    end_text text,
    stars int,
    changed_at timestamptz not null,
    changed_in xid8 not null default pg_current_xact_id(),
    check (state <> 'MATCHING' or (question_id is not null and answer_due_at is not null)),
    check (state <> 'QUEUED' or (queue_reason is not null and queued_at is not null)),
    check ((state = 'OFFERED') = (offered_to is not null)),
    check (state not in ('ACCEPTED', 'IN_SERVICE', 'COMPLETED') or (provider_id is not null and planned_start is not null)),
    check (state not in ('COMPLETED', 'CANCELLED', 'FAILED') or ended_at is not null)
);

create index service_order_changes on service_order (changed_in, id);
create index service_order_queue on service_order (queued_at) where state = 'QUEUED';
create index service_order_overdue on service_order (answer_due_at) where state = 'MATCHING';
create index service_order_resident on service_order (resident_id);
create index service_order_division on service_order (division text_pattern_ops);
create index service_order_offered_to on service_order (offered_to) where offered_to is not null;
create index service_order_provider on service_order (provider_id) where provider_id is not null;

-- changed_in is the writing transaction: readers of changes wait until no older transaction is still running.
create function service_order_changed() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;

create trigger service_order_changed before update on service_order
    for each row execute function service_order_changed();

-- Who was asked, and what came of it.
create table offer (
    id uuid primary key,
    order_id uuid not null references service_order,
    provider_id uuid not null,
    rank int not null,
    crew uuid[] not null,
    travel_minutes double precision not null,
    travel_metres int not null,
    offered_at timestamptz not null,
    expires_at timestamptz not null,
    state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    decline_reason text,
    decline_text text,
    closed_at timestamptz,
    check ((state = 'OPEN') = (closed_at is null))
);

create unique index offer_one_open_per_order on offer (order_id) where state = 'OPEN';
create index offer_order on offer (order_id);
create index offer_expiry on offer (expires_at) where state = 'OPEN';
create index offer_provider on offer (provider_id);

-- One caregiver at one home. Not active: planned anew, cancelled or failed.
create table visit (
    id uuid primary key,
    order_id uuid not null references service_order,
    caregiver_id uuid not null,
    version bigint not null,
    state text not null check (state in ('PLANNED', 'EN_ROUTE', 'CHECKED_IN', 'CHECKED_OUT')),
    active boolean not null,
    departed_at timestamptz,
    arrived_at timestamptz,
    arrival_metres int,
    arrival_accuracy_metres int,
    arrival_flags text[] not null,
    arrival_reason text,
    left_at timestamptz,
    proof_id uuid,
    photo_ids uuid[] not null,
    signature_photo_id uuid,
    cannot_sign_reason text,
    note text,
    doubtful boolean not null
);

create unique index visit_one_per_caregiver on visit (order_id, caregiver_id) where active;
create index visit_caregiver on visit (caregiver_id, active);

-- When a caregiver is taken. The constraint makes double booking impossible, whatever the code believes.
create table booking (
    id bigint generated always as identity primary key,
    caregiver_id uuid not null,
    order_id uuid not null references service_order,
    during tstzrange not null,
    active boolean not null default true,
    constraint booking_no_overlap exclude using gist (caregiver_id with =, during with &&) where (active)
);

create index booking_order on booking (order_id);

create table exception_report (
    id uuid primary key,
    order_id uuid not null references service_order,
    caregiver_id uuid not null,
    kind text not null,
    text text,
    reported_at timestamptz not null,
    decision text,
    decision_reason text,
    decided_at timestamptz
);

create index exception_report_order on exception_report (order_id);

create table photo (
    id uuid primary key,
    order_id uuid not null references service_order,
    sha256 text not null,
    format text not null,
    bytes int not null,
    used_elsewhere boolean not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);

create index photo_order on photo (order_id);
create index photo_hash on photo (sha256);

create table rating (
    order_id uuid primary key references service_order,
    stars int not null check (stars between 1 and 5),
    tags text[] not null,
    text text,
    rated_by text not null,
    rated_at timestamptz not null
);

-- What happened, in order: the history of an order and the feed of the event stream.
-- provider_id and caregivers are those whom the event concerns.
create table order_event (
    seq bigint generated always as identity primary key,
    event_id uuid not null unique,
    order_id uuid not null references service_order,
    type text not null,
    at timestamptz not null,
    actor_role text not null,
    actor_subject text not null,
    provider_id uuid,
    caregivers uuid[] not null,
    payload jsonb not null,
    changed_in xid8 not null default pg_current_xact_id()
);

create index order_event_order on order_event (order_id, seq);
create index order_event_feed on order_event (changed_in, seq);

-- Whose accounts and relatives a resident's are: the scopes of residents and relatives look them up.
create index snapshot_resident on snapshot using gin (body jsonb_path_ops) where topic = 'linli.registry.resident';
