-- The databases of the services and of Keycloak, as the local run makes them; passwords are the demo's.
create role resident_registry login password 'linli-demo';
create database resident_registry owner resident_registry;
\connect resident_registry
create extension btree_gist;
create extension pg_trgm;
create role provider_registry login password 'linli-demo';
create database provider_registry owner provider_registry;
\connect provider_registry
create extension btree_gist;
create extension pg_trgm;
create role order_dispatch login password 'linli-demo';
create database order_dispatch owner order_dispatch;
\connect order_dispatch
create extension btree_gist;
create extension pg_trgm;
create role matching login password 'linli-demo';
create database matching owner matching;
\connect matching
create extension btree_gist;
create extension pg_trgm;
create role emergency_intake login password 'linli-demo';
create database emergency_intake owner emergency_intake;
\connect emergency_intake
create extension btree_gist;
create extension pg_trgm;
create role keycloak login password 'linli-demo';
create database keycloak owner keycloak;
\connect keycloak
create extension btree_gist;
create extension pg_trgm;
