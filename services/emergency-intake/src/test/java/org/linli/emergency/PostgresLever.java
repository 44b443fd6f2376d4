package org.linli.emergency;

/** What a test may do with a PostgreSQL of its own. */
public interface PostgresLever {

    /** Ends the server: connections break, new ones are refused. */
    void end();

    /** Starts it again on the same data and port. */
    void begin();
}
