package org.linli.testkit.parts;

import org.jspecify.annotations.Nullable;

/** Why something could not be started, as one sentence for a person that also says what to do. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
