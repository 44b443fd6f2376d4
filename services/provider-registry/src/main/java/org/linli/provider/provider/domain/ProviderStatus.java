package org.linli.provider.provider.domain;

/** Where a provider is between admission 准入 and exit 退出. */
public enum ProviderStatus {
    /** May be offered orders. */
    ACTIVE,
    /** Gets no new offers for the time being. */
    SUSPENDED,
    /** Has left for good. */
    EXITED
}
