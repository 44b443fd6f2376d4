@NullMarked
package org.linli.provider.republish.adapter.rest;

import org.jspecify.annotations.NullMarked;
