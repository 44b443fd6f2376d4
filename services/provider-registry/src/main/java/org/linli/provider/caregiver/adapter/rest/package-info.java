/** Caregivers over HTTP, names and phones masked. */
@NullMarked
package org.linli.provider.caregiver.adapter.rest;

import org.jspecify.annotations.NullMarked;
