-- At which attempt of the ladder a responder who was off duty agreed to go.
alter table mission add column agreed_attempt_id uuid references attempt;
