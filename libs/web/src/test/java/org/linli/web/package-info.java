@NullMarked
package org.linli.web;

import org.jspecify.annotations.NullMarked;
