package org.linli.emergency.incident.domain;

/** An operator has it, and somebody is at the door. */
public record OnScene(Dossier dossier, Claim claim) implements Owned {}
