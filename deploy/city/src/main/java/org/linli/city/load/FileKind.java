package org.linli.city.load;

import java.util.function.Function;

/**
 * A kind of file that a registry imports.
 *
 * @param account who sends it
 * @param service address of the registry's interface
 * @param name what the registry calls the kind
 * @param header first line of a file
 * @param row line of one thing
 * @param isNew whether everything in it must be new, so that a thing that is there already is another city's
 */
record FileKind<T>(String account, String service, String name, String header, Function<T, String> row, boolean isNew) {

    String imports() {
        return service + "/imports";
    }
}
