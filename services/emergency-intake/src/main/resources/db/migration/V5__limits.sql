-- Nobody waits for a lock for long, and a transaction that nobody goes on with ends: calls must not wait behind it.
alter role current_user set lock_timeout = '3s';
alter role current_user set idle_in_transaction_session_timeout = '15s';

-- What operators are shown: messages nobody understands, and those that failed again and again.
drop index raw_message_unreadable;
create index raw_message_shown on raw_message (id) where state = 'UNREADABLE' or (state = 'STORED' and attempts >= 3);

-- The incidents of a message that is sent again, and the incident a sender opened before anybody knew whose it was.
create index sos_event_message on sos_event (message_id);
create index sos_event_sender on sos_event (source, sender) where incident_id is not null;
