package org.linli.dispatch.order.domain;

/** A provider accepted: the crew it named is booked, or a place at its facility is taken. */
public record Accepted(Dossier dossier, Assignment assignment) implements UnderWay {

    @Override
    public Accepted with(Dossier changed, Assignment others) {
        return new Accepted(changed, others);
    }
}
