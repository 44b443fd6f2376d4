@NullMarked
package org.linli.registry.resident.adapter.rest;

import org.jspecify.annotations.NullMarked;
