package org.linli.emergency.incident.domain;

/** An operator has it, and somebody is on the way to the door. */
public record ResponderSent(Dossier dossier, Claim claim) implements Owned {}
