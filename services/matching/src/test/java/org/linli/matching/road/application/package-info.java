/** The loading of the roads. */
@NullMarked
package org.linli.matching.road.application;

import org.jspecify.annotations.NullMarked;
