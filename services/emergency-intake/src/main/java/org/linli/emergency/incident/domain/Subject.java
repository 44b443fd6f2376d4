package org.linli.emergency.incident.domain;

import org.linli.kernel.ResidentId;

/** Whom an incident is about. There is never more than one open incident of a subject. */
public sealed interface Subject {

    /** Text that tells subjects apart. */
    String key();

    /** A known resident. */
    record OfResident(ResidentId resident) implements Subject {
        @Override
        public String key() {
            return "resident:" + resident;
        }
    }

    /** A device or caller nobody has recognised, as its source names it; {@code sender} tells no number and no name. */
    record OfSender(String source, String sender) implements Subject {
        @Override
        public String key() {
            return "sender:" + source + ":" + sender;
        }
    }

    /** A device that is being tested: apart from what its resident may really need meanwhile. */
    record OfTest(String source, String sender) implements Subject {
        @Override
        public String key() {
            return "test:" + source + ":" + sender;
        }
    }
}
