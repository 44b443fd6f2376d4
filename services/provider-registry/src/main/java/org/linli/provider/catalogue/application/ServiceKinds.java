package org.linli.provider.catalogue.application;

/** The service kinds of the city (服务类别). */
public interface ServiceKinds extends Vocabulary {}
