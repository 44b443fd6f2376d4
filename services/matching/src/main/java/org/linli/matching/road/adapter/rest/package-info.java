/** What the roads are, for people and probes. */
@NullMarked
package org.linli.matching.road.adapter.rest;

import org.jspecify.annotations.NullMarked;
