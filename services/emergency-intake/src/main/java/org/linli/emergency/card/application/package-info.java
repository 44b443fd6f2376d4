/** What operators must know of a resident, kept here so that it is there when nothing else is. */
@NullMarked
package org.linli.emergency.card.application;

import org.jspecify.annotations.NullMarked;
