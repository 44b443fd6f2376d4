/** Messages in our own form: the app, the hotline, and partners who speak it. */
@NullMarked
package org.linli.emergency.event.adapter.form;

import org.jspecify.annotations.NullMarked;
