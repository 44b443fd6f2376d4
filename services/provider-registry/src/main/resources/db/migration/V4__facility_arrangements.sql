-- Days that differ from the weekly plan ("2026-10-01" closed, "2026-10-02 08:00-12:00 13:00-17:00"), people a day by
-- service kind ("MEAL=80"), and from when to when the facility does not serve.
alter table facility
    add column opening_exceptions text[] not null default '{}',
    add column capacities text[] not null default '{}',
    add column suspended_from date,
    add column suspended_to date,
    add check (suspended_to is null or suspended_from <= suspended_to);
