@NullMarked
package org.linli.provider.facility.adapter.rest;

import org.jspecify.annotations.NullMarked;
