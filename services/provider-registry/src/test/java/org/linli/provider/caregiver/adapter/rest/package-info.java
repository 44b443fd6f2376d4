@NullMarked
package org.linli.provider.caregiver.adapter.rest;

import org.jspecify.annotations.NullMarked;
