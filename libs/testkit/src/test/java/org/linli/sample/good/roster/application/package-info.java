/** Another feature that keeps every rule. */
@NullMarked
package org.linli.sample.good.roster.application;

import org.jspecify.annotations.NullMarked;
