@NullMarked
package org.linli.emergency.operator.adapter.persistence;

import org.jspecify.annotations.NullMarked;
