-- Calls of a period.
create index incident_event_opened on incident_event (at, incident_id) where type = 'opened';
