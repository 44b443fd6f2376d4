package org.linli.testkit.parts;

/** Something started that must be stopped again; closing twice does no harm. */
public interface Part extends AutoCloseable {
    String name();

    @Override
    void close();
}
