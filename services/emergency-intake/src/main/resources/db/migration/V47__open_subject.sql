-- The open incident of a subject is looked up at every call. Partial indexes over what is open look empty to PostgreSQL most
-- of the time, so it read one of them from end to end, which is long when thousands call at once: this one has no condition.
alter table incident add column open_subject text generated always as (case when state <> 'CLOSED' then subject end) stored;
drop index incident_one_open;
create unique index incident_one_open on incident (open_subject);
