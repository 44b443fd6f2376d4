-- A book of notes: the next number of each book, and the books that readers know.
create table book (
    name text primary key,
    last_number bigint not null
);

create table known_book (
    name text primary key
);

-- What the events did, in the order in which they did it. Nothing here forbids a second effect.
create table effect (
    position bigint generated always as identity primary key,
    book text not null references known_book (name),
    number bigint not null
);
