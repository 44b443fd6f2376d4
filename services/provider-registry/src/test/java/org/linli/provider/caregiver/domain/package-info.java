@NullMarked
package org.linli.provider.caregiver.domain;

import org.jspecify.annotations.NullMarked;
