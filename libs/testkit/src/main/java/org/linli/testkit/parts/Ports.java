package org.linli.testkit.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports on this machine. */
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port nobody listens on right now and this JVM was not given before. It lies below those that systems give to
     * outgoing connections (Linux from 32768, macOS and Windows from 49152), so that none of them takes it meanwhile.
     */
    public static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEYOND)
                .filter(port -> isFree(port) && GIVEN.add(port))
                .findFirst()
                .orElseThrow();
    }

    /** Whether nobody listens on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
