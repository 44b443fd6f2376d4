/** What all features of this service share: its refusals. */
@NullMarked
package org.linli.provider.domain;

import org.jspecify.annotations.NullMarked;
