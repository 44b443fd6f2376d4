-- Orders asked for out of incidents; answered_at is empty until order-dispatch has said what became of one.
create table incident_order (
    order_id uuid primary key,
    incident_id uuid not null references incident,
    resident_id uuid not null,
    item_code text not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    urgency text not null,
    funding text not null,
    asked_by text not null,
    asked_by_role text not null,
    area text not null,
    asked_at timestamptz not null,
    answered_at timestamptz,
    refusal_code text,
    refusal_detail text,
    check ((refusal_code is null) = (refusal_detail is null))
);

create index incident_order_incident on incident_order (incident_id, asked_at);
