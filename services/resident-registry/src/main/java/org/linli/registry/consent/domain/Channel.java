package org.linli.registry.consent.domain;

/** How a consent was given. */
public enum Channel {
    APP,
    PAPER,
    PHONE_RECORDED,
    ON_SITE
}
