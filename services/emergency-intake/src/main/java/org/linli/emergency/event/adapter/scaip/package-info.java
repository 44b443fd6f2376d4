/** SCAIP (SS 91100:2014, CLC/TS 50134-9): alarms of telecare units in XML, handed on by a SIP gateway. */
@NullMarked
package org.linli.emergency.event.adapter.scaip;

import org.jspecify.annotations.NullMarked;
