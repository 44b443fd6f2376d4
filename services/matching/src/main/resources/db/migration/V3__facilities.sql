-- What a question about a service at a facility adds.
alter table matching_request
    add column excluded_facilities uuid[] not null default '{}',
    add column circle_minutes int;

-- One line for each place taken at a facility; a cancelled order leaves none.
create table booked_place (
    order_id uuid primary key references booking,
    facility_id uuid not null,
    kind text not null,
    day date not null
);

create index booked_place_day on booked_place (kind, day);
