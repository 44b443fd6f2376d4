package org.linli.traveltime;

/** Which ways may be used; profiles with the same access share one road graph and one set of snapped places. */
public enum Access {
    /** Everything walkable, no motorways or trunk roads; oneways only where they are signed for walkers. */
    FOOT,
    /** As on foot, without steps and without barriers a wheelchair cannot pass. */
    WHEELCHAIR,
    /** Where a bicycle may ride, oneways respected; no motorways, steps or ways for walkers only. */
    EBIKE
}
