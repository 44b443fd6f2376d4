/** The road network that travel times rest on. */
@NullMarked
package org.linli.matching.road.application;

import org.jspecify.annotations.NullMarked;
