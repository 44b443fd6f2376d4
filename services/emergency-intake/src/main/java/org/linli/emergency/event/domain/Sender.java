package org.linli.emergency.event.domain;

import java.util.Optional;
import org.linli.emergency.event.domain.UnreadableMessage.Fault;
import org.linli.kernel.PhoneNumber;
import org.linli.kernel.ResidentId;

/** Who calls, as a message tells it. */
public sealed interface Sender {

    /** A device, as its source names it; it can be talked to when {@code voice}. */
    record OfDevice(String device, boolean voice) implements Sender {
        private static final int LONGEST = 200;

        public OfDevice {
            if (device.length() > LONGEST || device.chars().anyMatch(Character::isISOControl)) {
                throw new UnreadableMessage(Fault.WRONG_CONTENT, "the number of the device is none");
            }
        }
    }

    /** An account in the app: the resident's own, or a relative's who means {@code resident}. */
    record OfAccount(String subject, Optional<ResidentId> resident) implements Sender {}

    /** Somebody on the hotline; an operator may have recognised the resident. */
    record OfPhone(PhoneNumber number, Optional<ResidentId> resident) implements Sender {
        @Override
        public String toString() {
            return "OfPhone[***]";
        }
    }
}
