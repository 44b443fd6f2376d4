package org.linli.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stores many new entities at once with {@code COPY}, by their JPA annotations: a field that is added to the entity is
 * stored here as well. For flat rows: basic fields, enums by name, arrays of texts, embedded ids, secondary tables; no
 * associations, no listeners.
 *
 * @param <E> entity
 */
public final class EntityCopy<E> {

    private final Map<String, Map<String, Value>> tables = new LinkedHashMap<>();

    private EntityCopy(Class<E> entity) {
        String own = entity.getAnnotation(Table.class).name();
        tables.put(own, new LinkedHashMap<>());
        for (Field field : entity.getDeclaredFields()) {
            if (field.isAnnotationPresent(EmbeddedId.class)) {
                for (Field part : field.getType().getDeclaredFields()) {
                    add(own, part, of(field).then(of(part)));
                }
            } else if (isColumn(field)) {
                add(own, field, of(field));
            }
        }
        for (SecondaryTable other : entity.getAnnotationsByType(SecondaryTable.class)) {
            Field id = Arrays.stream(entity.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(Id.class))
                    .findFirst()
                    .orElseThrow();
            tables.computeIfAbsent(other.name(), table -> new LinkedHashMap<>())
                    .put(other.pkJoinColumns()[0].name(), of(id));
        }
        if (tables.values().stream().anyMatch(Map::isEmpty)) {
            throw new IllegalArgumentException(entity.getName() + " has no columns");
        }
    }

    /** What stands in a column for an entity. */
    private interface Value {
        @Nullable
        Object in(Object entity);

        default Value then(Value part) {
            return entity -> part.in(Objects.requireNonNull(in(entity)));
        }
    }

    private void add(String own, Field field, Value value) {
        Column column = field.getAnnotation(Column.class);
        String table = column == null || column.table().isEmpty() ? own : column.table();
        String name = column == null || column.name().isEmpty() ? field.getName() : column.name();
        tables.computeIfAbsent(table, other -> new LinkedHashMap<>()).put(name, value);
    }

    /** For entities of this class, which names its table. */
    public static <E> EntityCopy<E> of(Class<E> entity) {
        if (!entity.isAnnotationPresent(Entity.class) || !entity.isAnnotationPresent(Table.class)) {
            throw new IllegalArgumentException(entity.getName() + " is no entity with a named table");
        }
        return new EntityCopy<>(entity);
    }

    /** Stores them in the transaction of the connection. */
    public void write(Connection connection, List<E> entities) throws SQLException {
        for (Map.Entry<String, Map<String, Value>> table : tables.entrySet()) {
            Map<String, Value> columns = table.getValue();
            TableCopy copy = new TableCopy(table.getKey(), List.copyOf(columns.keySet()));
            for (E entity : entities) {
                List<@Nullable Object> values = new ArrayList<>(columns.size());
                for (Value value : columns.values()) {
                    values.add(value.in(entity));
                }
                copy.add(values);
            }
            copy.write(connection);
        }
    }

    private static boolean isColumn(Field field) {
        Column column = field.getAnnotation(Column.class);
        return !Modifier.isStatic(field.getModifiers())
                && !field.isSynthetic()
                && !field.getName().startsWith("$")
                && !field.isAnnotationPresent(Transient.class)
                && (column == null || column.insertable());
    }

    private static Value of(Field field) {
        field.setAccessible(true);
        return entity -> {
            try {
                Object value = field.get(entity);
                return value instanceof Enum<?> word ? word.name() : value;
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("field " + field.getName() + " cannot be read", e);
            }
        };
    }
}
