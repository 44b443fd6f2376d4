/** What is asked of duty numbers (值班电话), where helpers without a card are called. */
@NullMarked
package org.linli.emergency.dutynumber.application;

import org.jspecify.annotations.NullMarked;
