package org.linli.dispatch.order.domain;

/** A provider accepted and named the crew, who are booked. */
public record Accepted(Dossier dossier, Assignment assignment) implements UnderWay {

    @Override
    public Accepted with(Dossier changed, Assignment others) {
        return new Accepted(changed, others);
    }
}
