/** The words that all features of the service share. */
@NullMarked
package org.linli.emergency.domain;

import org.jspecify.annotations.NullMarked;
