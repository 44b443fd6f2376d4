package org.linli.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.MonitorInstruction;
import java.net.URI;

/** No {@code synchronized}, neither as a modifier nor as a block: an event loop must not wait for a lock. */
final class HoldNoMonitor extends ArchCondition<JavaClass> {

    HoldNoMonitor() {
        super("not be synchronized");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                .forEach(method -> events.add(
                        SimpleConditionEvent.violated(method, method.getDescription() + " is synchronized")));
        type.getSource()
                .ifPresent(source -> ClassFile.of().parse(bytes(source.getUri())).methods().stream()
                        .filter(HoldNoMonitor::entersMonitor)
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                type,
                                "Method <" + type.getName() + "."
                                        + method.methodName().stringValue() + "> has a synchronized block"))));
    }

    private static boolean entersMonitor(MethodModel method) {
        return method.code()
                .map(code -> code.elementStream().anyMatch(MonitorInstruction.class::isInstance))
                .orElse(false);
    }

    private static byte[] bytes(URI classFile) {
        try (InputStream in = classFile.toURL().openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
