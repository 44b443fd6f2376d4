@NullMarked
package org.linli.registry.assessment.domain;

import org.jspecify.annotations.NullMarked;
