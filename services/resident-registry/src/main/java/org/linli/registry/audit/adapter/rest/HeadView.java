package org.linli.registry.audit.adapter.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linli.registry.audit.application.SealAccessLog;

/** The end of the chain, to be kept outside; {@code waiting} lines are not part of it yet. */
@Schema(name = "AccessLogHead")
record HeadView(long seq, String hash, long waiting) {

    static HeadView of(SealAccessLog.End end) {
        return new HeadView(end.seal().seq(), end.seal().hash(), end.waiting());
    }
}
