package org.linli.imports;

import java.nio.charset.Charset;
import org.linli.security.Scope;

/**
 * A file that somebody sends.
 *
 * @param kind kind of things in it
 * @param dryRun whether it is only to be checked
 * @param subject account that sends it
 * @param scope what that account may see
 * @param key header {@code Idempotency-Key}
 * @param charset how it is written
 */
record Upload(ImportKind<?> kind, boolean dryRun, String subject, Scope scope, String key, Charset charset) {}
