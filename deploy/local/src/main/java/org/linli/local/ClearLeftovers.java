package org.linli.local;

import org.linli.testkit.parts.CannotStart;
import org.linli.testkit.parts.RunFolder;

/** Command before {@code make reset}: ends what a killed run has left, or refuses while a run is alive. */
public final class ClearLeftovers {
    private ClearLeftovers() {}

    public static void main(String[] arguments) {
        try (RunFolder folder = RunFolder.open(Local.stateFolder(System.getenv()))) {
            folder.leftovers().forEach(name -> System.out.println("Ended " + name));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}
