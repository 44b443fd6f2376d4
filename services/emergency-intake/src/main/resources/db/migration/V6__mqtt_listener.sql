-- Which replica listens to the MQTT broker: one row. Who has not said for ten seconds that it does has died.
create table mqtt_listener (
    one boolean primary key default true check (one),
    replica uuid,
    held_until timestamptz not null
);

insert into mqtt_listener (held_until) values ('-infinity');
