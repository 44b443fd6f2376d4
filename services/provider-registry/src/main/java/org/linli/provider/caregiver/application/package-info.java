/** Employing caregivers and keeping their certificates. */
@NullMarked
package org.linli.provider.caregiver.application;

import org.jspecify.annotations.NullMarked;
