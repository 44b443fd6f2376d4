/** What all REST resources of the service share. */
@NullMarked
package org.linli.emergency.rest;

import org.jspecify.annotations.NullMarked;
