/**
 * Data that everything else refers to: divisions (行政区划) and categories (对象类别). Flat on purpose: rows are what is
 * shown.
 */
@NullMarked
package org.linli.registry.reference;

import org.jspecify.annotations.NullMarked;
