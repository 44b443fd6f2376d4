@NullMarked
package org.linli.registry.unmasking.adapter;

import org.jspecify.annotations.NullMarked;
