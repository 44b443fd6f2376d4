package org.linli.e2e;

/**
 * Something a service can be asked to do.
 *
 * @param service its name, such as {@code order-dispatch}
 * @param method HTTP method
 * @param path template below {@code /api/<service>/v1}, such as {@code /orders/{id}}
 */
record Operation(String service, String method, String path) implements Comparable<Operation> {

    /** Where a service's paths begin. */
    static String root(String service) {
        return "/api/" + service + "/v1";
    }

    /** Method and path, as tables name it within a service. */
    String key() {
        return method + " " + path;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    @Override
    public int compareTo(Operation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return method + " " + root(service) + path;
    }
}
