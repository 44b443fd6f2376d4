-- What one device says is read in order, what different ones say may be read side by side: messages of the same device have
-- the same lane.
alter table raw_message add column lane int not null default 0;
create index raw_message_lane on raw_message (lane, received_at, id) where state = 'STORED';
