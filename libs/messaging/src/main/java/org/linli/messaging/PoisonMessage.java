package org.linli.messaging;

/** A message that can never be applied, whatever the number of tries. */
final class PoisonMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonMessage(String message) {
        super(message, null, false, false);
    }
}
