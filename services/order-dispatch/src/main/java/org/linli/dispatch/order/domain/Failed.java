package org.linli.dispatch.order.domain;

import java.time.Instant;

/** Not delivered, as a dispatcher decided after an exception. */
public record Failed(Dossier dossier, ExceptionKind reason, Instant at, Assignment assignment)
        implements ServiceOrder {}
