/** emergency-intake 紧急呼叫: calls for help, from the press of a button to the closed case. */
@NullMarked
package org.linli.emergency;

import org.jspecify.annotations.NullMarked;
