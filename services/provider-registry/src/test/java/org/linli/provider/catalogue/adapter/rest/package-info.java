@NullMarked
package org.linli.provider.catalogue.adapter.rest;

import org.jspecify.annotations.NullMarked;
