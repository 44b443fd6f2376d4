/** Assessments over HTTP: outlines for many, whole sheets for those who need them and on record. */
@NullMarked
package org.linli.registry.assessment.adapter.rest;

import org.jspecify.annotations.NullMarked;
