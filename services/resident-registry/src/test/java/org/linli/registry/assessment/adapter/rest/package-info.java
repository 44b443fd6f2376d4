@NullMarked
package org.linli.registry.assessment.adapter.rest;

import org.jspecify.annotations.NullMarked;
