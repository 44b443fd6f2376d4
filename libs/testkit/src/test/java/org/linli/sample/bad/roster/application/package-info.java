/** Each class breaks the rules its name says. */
@NullMarked
package org.linli.sample.bad.roster.application;

import org.jspecify.annotations.NullMarked;
