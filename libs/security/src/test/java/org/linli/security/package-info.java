@NullMarked
package org.linli.security;

import org.jspecify.annotations.NullMarked;
