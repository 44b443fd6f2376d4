package org.linli.emergency.incident.domain;

/** Claimed; nobody has been reached or sent yet. */
public record Claimed(Dossier dossier, Claim claim) implements Owned {}
