/** What tests of every module share: the real parts on random ports, real tokens, and a look into the database. */
@NullMarked
package org.linli.testkit;

import org.jspecify.annotations.NullMarked;
