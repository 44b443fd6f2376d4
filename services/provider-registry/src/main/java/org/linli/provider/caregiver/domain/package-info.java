/** Caregivers 养老护理员 and their certificates 证书. */
@NullMarked
package org.linli.provider.caregiver.domain;

import org.jspecify.annotations.NullMarked;
