package org.linli.emergency.incident.domain;

/** It ended. Nothing changes it any more; what comes next is another incident. */
public record Closed(Dossier dossier, Closure closure) implements Incident {}
