package org.linli.emergency.incident.application;

import java.util.UUID;

/** The softphones at the desks. They make the calls; a SIP stack is none of ours. */
public interface Telephony {

    /**
     * The address that makes a softphone call.
     *
     * @param number whom to call
     * @param leg how it is to name the call in its news
     */
    String clickToCall(String number, UUID leg);
}
