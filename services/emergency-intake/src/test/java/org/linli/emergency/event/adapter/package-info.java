@NullMarked
package org.linli.emergency.event.adapter;

import org.jspecify.annotations.NullMarked;
