/**
 * 老人档案: residents, whom they trust, and who may look at their personal data. The service is CRUD over a vault: a
 * domain that checks and masks, no state machine.
 */
@NullMarked
package org.linli.registry;

import org.jspecify.annotations.NullMarked;
