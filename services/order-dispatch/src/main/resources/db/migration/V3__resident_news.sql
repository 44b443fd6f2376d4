-- What waits for a person: a queued order, or one with a crew and an exception to decide about.
drop index service_order_queue;
create index service_order_queue on service_order (queued_at) where queue_reason is not null;

-- Without a caregiver, news from elsewhere is in the way.
alter table exception_report alter column caregiver_id drop not null;

update service_order o set queue_reason = e.kind, queued_at = e.reported_at
  from (select distinct on (order_id) order_id, kind, reported_at from exception_report
         where decision is null order by order_id, reported_at) e
 where e.order_id = o.id and o.state in ('ACCEPTED', 'IN_SERVICE');

-- Residents who are gone while orders of theirs are open. Written in the transaction that stores the snapshot, so that
-- no news is lost; whoever takes an order holds the resident's snapshot until the order is stored, so that none slips by.
create table resident_departure (
    resident_id uuid primary key,
    departure text not null check (departure in ('DECEASED', 'MOVED_AWAY', 'LEFT'))
);

create function departure_of(resident jsonb) returns text immutable language sql as $$
    select case when resident ->> 'status' in ('DECEASED', 'MOVED_AWAY') then resident ->> 'status' else 'LEFT' end
$$;

create function resident_departed() returns trigger language plpgsql as $$
begin
    if new.body ->> 'status' = 'ACTIVE' then
        delete from resident_departure where resident_id = new.key::uuid;
    else
        insert into resident_departure (resident_id, departure)
        select o.resident_id, departure_of(new.body) from service_order o
         where o.resident_id = new.key::uuid and o.state not in ('COMPLETED', 'CANCELLED', 'FAILED')
         limit 1
        on conflict (resident_id) do update set departure = excluded.departure;
    end if;
    return null;
end
$$;

create trigger resident_came_gone after insert on snapshot for each row
    when (new.topic = 'linli.registry.resident' and new.body ->> 'status' is distinct from 'ACTIVE'
          and pg_input_is_valid(new.key, 'uuid'))
    execute function resident_departed();

create trigger resident_status_changed after update on snapshot for each row
    when (new.topic = 'linli.registry.resident' and new.body ->> 'status' is distinct from old.body ->> 'status'
          and pg_input_is_valid(new.key, 'uuid'))
    execute function resident_departed();

insert into resident_departure (resident_id, departure)
select distinct on (o.resident_id) o.resident_id, departure_of(s.body)
  from service_order o join snapshot s on s.topic = 'linli.registry.resident' and s.key = o.resident_id::text
 where o.state not in ('COMPLETED', 'CANCELLED', 'FAILED') and s.body ->> 'status' is distinct from 'ACTIVE';

-- Orders with a crew whose resident has moved since, by more than some 100 m or into another division.
create table home_change (
    order_id uuid primary key references service_order
);

create function home_changed() returns trigger language plpgsql as $$
begin
    insert into home_change (order_id)
    select o.id from service_order o
     where o.resident_id = new.key::uuid and o.state = 'ACCEPTED' and o.place = 'HOME'
    on conflict (order_id) do nothing;
    return null;
end
$$;

create trigger home_changed after update on snapshot for each row
    when (new.topic = 'linli.registry.resident-place' and new.body is not null
          and (old.body is null
               or new.body ->> 'division' <> old.body ->> 'division'
               or abs((new.body ->> 'lon')::float8 - (old.body ->> 'lon')::float8) > 0.001
               or abs((new.body ->> 'lat')::float8 - (old.body ->> 'lat')::float8) > 0.001)
          and pg_input_is_valid(new.key, 'uuid'))
    execute function home_changed();
