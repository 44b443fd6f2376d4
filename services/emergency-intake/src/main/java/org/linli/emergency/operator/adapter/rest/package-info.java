/** The live feed. */
@NullMarked
package org.linli.emergency.operator.adapter.rest;

import org.jspecify.annotations.NullMarked;
