@NullMarked
package org.linli.emergency.event.adapter.form;

import org.jspecify.annotations.NullMarked;
