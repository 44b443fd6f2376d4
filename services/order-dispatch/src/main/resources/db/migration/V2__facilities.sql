-- Services at a facility: how far the resident may walk, which facility an offer names and an order is at.
alter table service_order
    add column circle_minutes int,
    add column facility_id uuid;

alter table offer add column facility_id uuid;

create index service_order_facility on service_order (provider_id, planned_start) where facility_id is not null;

-- The resident at the facility of an order; planned anew, the row is written over.
create table attendance (
    order_id uuid primary key references service_order,
    facility_id uuid not null,
    version bigint not null,
    state text not null check (state in ('EXPECTED', 'PRESENT', 'LEFT')),
    came_at timestamptz,
    flags text[] not null,
    left_at timestamptz,
    proof_id uuid,
    till_transaction text,
    signature_photo_id uuid,
    cannot_sign_reason text,
    note text,
    check ((state = 'EXPECTED') = (came_at is null)),
    check ((state = 'LEFT') = (left_at is not null and proof_id is not null)),
    check (state <> 'LEFT' or num_nonnulls(till_transaction, signature_photo_id, cannot_sign_reason) = 1)
);

-- A sale of a till proves one order.
create unique index attendance_till on attendance (facility_id, till_transaction) where till_transaction is not null;

-- How many places of a kind are taken on a business date. The check makes overselling impossible, whatever the code
-- believes; places is what the registry said when the last one was taken.
create table facility_day (
    facility_id uuid not null,
    kind text not null,
    day date not null,
    taken int not null,
    places int not null,
    primary key (facility_id, kind, day),
    check (taken >= 0 and taken <= places)
);

-- Which order took which place, so that it is given back exactly once.
create table facility_place (
    order_id uuid primary key references service_order,
    facility_id uuid not null,
    kind text not null,
    day date not null
);
