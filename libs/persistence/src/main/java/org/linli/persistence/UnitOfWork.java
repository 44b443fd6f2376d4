package org.linli.persistence;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a method that returns {@code Uni} inside one Hibernate Reactive session and database transaction: all of it is
 * committed, or none. Nested calls join the outer one, whatever they say of themselves. Works from REST, {@code @Incoming} and {@code @Scheduled}
 * methods. Never combine several {@code Uni}s in parallel inside: a session serves one at a time.
 */
@InterceptorBinding
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface UnitOfWork {

    /**
     * Only reads, and reads everything as of one moment: what is put together from several statements never mixes what
     * was before another's commit with what came after. Writing fails. (PostgreSQL: {@code repeatable read read only}.)
     */
    @Nonbinding
    boolean readOnly() default false;
}
