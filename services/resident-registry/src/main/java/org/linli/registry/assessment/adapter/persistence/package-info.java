/** Assessments in PostgreSQL; sheets and words sealed with the resident's own key. */
@NullMarked
package org.linli.registry.assessment.adapter.persistence;

import org.jspecify.annotations.NullMarked;
