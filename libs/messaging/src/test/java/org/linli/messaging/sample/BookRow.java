package org.linli.messaging.sample;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A book with the number of its last note. */
@Entity
@Table(name = "book")
class BookRow {

    @Id
    String name;

    @Column(name = "last_number")
    long lastNumber;

    @SuppressWarnings("NullAway.Init")
    protected BookRow() {}

    BookRow(String name) {
        this.name = name;
    }
}
