package org.linli.emergency;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Databases;
import org.linli.testkit.parts.Durability;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.Postgres;
import org.linli.testkit.parts.RunFolder;

/**
 * A PostgreSQL of a test's own, which keeps what it has committed, can be stopped and started again, and with the argument {@code down} is stopped before
 * the service starts. A test reaches it through JMX, since its classes are loaded by another class loader.
 */
public final class OwnPostgres implements QuarkusTestResourceLifecycleManager, PostgresLever {

    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String NAME = "org.linli.emergency:type=OwnPostgres";
    private static final String ADDRESS = "linli.test.postgres.address";

    private final RunFolder folder = RunFolder.temporary();
    private final int port = Ports.free();
    private boolean down;
    private Postgres postgres = Postgres.start(folder, port, Durability.ON);

    @Override
    public void init(Map<String, String> arguments) {
        down = arguments.containsKey("down");
    }

    @Override
    public Map<String, String> start() {
        String address = postgres.address();
        new Databases(address).create("emergency_intake");
        System.setProperty(ADDRESS, address);
        try {
            BEANS.registerMBean(new StandardMBean(this, PostgresLever.class), new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
        if (down) {
            end();
        }
        return Map.of(
                "linli.postgres.url", address + "/emergency_intake", "linli.postgres.password", Databases.PASSWORD);
    }

    @Override
    public void end() {
        postgres.close();
    }

    @Override
    public void begin() {
        postgres = Postgres.start(folder, port, Durability.ON);
    }

    @Override
    public void stop() {
        try {
            BEANS.unregisterMBean(new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        } finally {
            folder.close();
        }
    }

    /** Ends the server: connections break, new ones are refused. */
    static void pull() {
        ask("end");
    }

    /** Starts it again on the same data and port. */
    static void plugIn() {
        ask("begin");
    }

    private static void ask(String operation) {
        try {
            BEANS.invoke(new ObjectName(NAME), operation, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    static Db db() {
        return new Db(System.getProperty(ADDRESS) + "/emergency_intake");
    }
}
