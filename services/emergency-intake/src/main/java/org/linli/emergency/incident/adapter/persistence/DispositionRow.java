package org.linli.emergency.incident.adapter.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.linli.emergency.incident.domain.Disposition;

/** A way to end in table {@code disposition}. */
@Entity
@Table(name = "disposition")
@SuppressWarnings("NullAway.Init")
class DispositionRow {
    @Id
    String code;

    String name;
    String evidence;
    boolean secondPerson;
    boolean followUp;
    boolean falseAlarm;
    int position;

    Disposition disposition() {
        return new Disposition(code, name, Disposition.Evidence.valueOf(evidence), secondPerson, followUp, falseAlarm);
    }
}
