@NullMarked
package org.linli.provider.provider.adapter.rest;

import org.jspecify.annotations.NullMarked;
