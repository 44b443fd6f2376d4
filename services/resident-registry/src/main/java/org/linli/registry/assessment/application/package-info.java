/** Recording ability assessments, reading them, and knowing which are due. */
@NullMarked
package org.linli.registry.assessment.application;

import org.jspecify.annotations.NullMarked;
