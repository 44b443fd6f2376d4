package org.linli.security;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On endpoints where a token's minute of trust is too long: they ask Keycloak, before anything else is done, whether the
 * account still has its roles. Refused with {@code NOT_ALLOWED} when a role was taken away or the session has ended, with
 * {@code SIGN_IN_UNAVAILABLE} (503) when Keycloak does not answer.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Sensitive {}
