package org.linli.emergency.incident.domain;

/** An operator has it, and somebody has spoken with the resident or with somebody at her side. */
public record InContact(Dossier dossier, Claim claim) implements Owned {}
