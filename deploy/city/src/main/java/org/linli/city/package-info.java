/**
 * The demo city: an invented road network, its people, providers and catalogue, all decided by a seed, and the two
 * commands that write and load it.
 */
@NullMarked
package org.linli.city;

import org.jspecify.annotations.NullMarked;
