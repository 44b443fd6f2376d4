/** Publishing the catalogue, and what other features may ask of it. */
@NullMarked
package org.linli.provider.catalogue.application;

import org.jspecify.annotations.NullMarked;
