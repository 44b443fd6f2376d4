@NullMarked
package org.linli.registry.audit.adapter.rest;

import org.jspecify.annotations.NullMarked;
