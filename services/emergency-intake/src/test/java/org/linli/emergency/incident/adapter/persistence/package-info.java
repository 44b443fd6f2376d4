@NullMarked
package org.linli.emergency.incident.adapter.persistence;

import org.jspecify.annotations.NullMarked;
