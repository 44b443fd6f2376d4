-- Ability assessments (GB/T 42195-2022), append-only: a correction or review is another row that supersedes one. The sheet
-- (answers, diagnoses, incidents, assessors, evidence, score) is sealed with the resident's key for
-- "assessment|sheet|<id>"; what stands beside it is what lists and statistics need.
create table assessment (
    id uuid primary key,
    position bigint generated always as identity,
    resident_id uuid not null references resident,
    reason text not null check (reason in ('FIRST', 'ROUTINE', 'IMMEDIATE', 'DISPUTE', 'OTHER')),
    assessed_on date not null,
    valid_until date not null,
    level smallint not null check (level between 0 and 4),
    rule_version text not null,
    supersedes uuid unique references assessment,
    recorded_by text not null,
    recorded_at timestamptz not null,
    sheet_sealed text not null
);

create index assessment_resident on assessment (resident_id, position desc);

create trigger assessment_append_only before update or delete or truncate on assessment
    for each statement execute function refuse_change();

-- Somebody reported a change or doubts a result; the words are sealed for "reassessment_request|text|<id>".
create table reassessment_request (
    id uuid primary key,
    resident_id uuid not null references resident,
    reason text not null check (reason in ('IMMEDIATE', 'DISPUTE')),
    requested_on date not null,
    requested_at timestamptz not null,
    requested_by text not null,
    text_sealed text not null,
    answered_by uuid references assessment
);

create index reassessment_request_resident on reassessment_request (resident_id, requested_at desc);

-- The list of what is due is merged from three ranges, each in the order of the list.
create index reassessment_request_due on reassessment_request (requested_on, id) where answered_by is null;
create index resident_assessment_first on resident (((created_at at time zone 'Asia/Shanghai')::date), id)
    where ability_level_valid_until is null and status = 'ACTIVE';
create index resident_assessment_again on resident (ability_level_valid_until, id) where status = 'ACTIVE';
