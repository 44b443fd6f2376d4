-- A question whose answer fails again and again is given up, not tried for ever.
alter table matching_request
    add column failures int not null default 0,
    add column failing_since timestamptz,
    -- name of the failure, never its message: that might carry data
    add column last_failure text,
    drop constraint matching_request_state_check,
    add constraint matching_request_state_check check (state in ('PENDING', 'PARKED', 'ANSWERED', 'ABANDONED'));

drop index matching_request_due;
create index matching_request_due on matching_request (due_at) where state in ('PENDING', 'PARKED');
