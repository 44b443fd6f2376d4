/** What the tables of several features share: who may see a provider, and what a broken constraint means. */
@NullMarked
package org.linli.provider.persistence;

import org.jspecify.annotations.NullMarked;
