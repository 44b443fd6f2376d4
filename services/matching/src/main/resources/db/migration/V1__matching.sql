-- Questions of order-dispatch, stored before they are acknowledged, and when to look at them (again).
create table matching_request (
    request_id uuid primary key,
    version bigint not null default 0,
    order_id uuid not null,
    resident_id uuid not null,
    division text not null,
    item_code text not null,
    urgency text not null check (urgency in ('PLANNED', 'URGENT')),
    window_start timestamptz not null,
    window_end timestamptz not null,
    excluded_providers uuid[] not null,
    state text not null check (state in ('PENDING', 'PARKED', 'ANSWERED')),
    asked_at timestamptz not null,
    received_at timestamptz not null,
    due_at timestamptz not null,
    parked_since timestamptz,
    answered_at timestamptz,
    check (window_start < window_end)
);

create index matching_request_due on matching_request (due_at) where state <> 'ANSWERED';
create index matching_request_order on matching_request (order_id, received_at desc);

-- Why a question was answered as it was, written in the transaction of the answer and never changed.
create table explanation (
    request_id uuid primary key references matching_request on delete cascade,
    body jsonb not null
);

-- Version of each visit, so that a late message cannot undo a newer one.
create table booking (
    order_id uuid primary key,
    resident_id uuid not null,
    visit_version bigint not null
);

-- One line for each caregiver of a visit that is planned or was completed.
create table booked_caregiver (
    order_id uuid not null references booking,
    caregiver_id uuid not null,
    resident_id uuid not null,
    planned_start timestamptz not null,
    planned_end timestamptz not null,
    completed boolean not null default false,
    primary key (order_id, caregiver_id)
);

create index booked_caregiver_time on booked_caregiver (caregiver_id, planned_start);
create index booked_caregiver_resident on booked_caregiver (resident_id, caregiver_id) where completed;
