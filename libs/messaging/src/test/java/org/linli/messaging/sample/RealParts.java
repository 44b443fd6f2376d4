package org.linli.messaging.sample;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.linli.testkit.LinliParts;

/** The sample on real PostgreSQL, Kafka and Keycloak, the same for all test classes. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(
        value = LinliParts.class,
        initArgs = {
            @ResourceArg(name = "database", value = "messaging"),
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak")
        })
@WithTestResource(SampleTopics.class)
public @interface RealParts {}
