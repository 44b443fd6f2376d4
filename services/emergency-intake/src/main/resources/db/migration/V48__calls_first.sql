-- In a flood calls for help are read before everything else, except what their own device has said before them.
alter table raw_message add column urgent boolean not null default true;
drop index raw_message_waiting;
create index raw_message_waiting on raw_message (urgent desc, received_at, id) where state = 'STORED';
