/** From question to answer: store, gather what is known, decide off the event loop, record answer and explanation. */
@NullMarked
package org.linli.matching.match.application;

import org.jspecify.annotations.NullMarked;
