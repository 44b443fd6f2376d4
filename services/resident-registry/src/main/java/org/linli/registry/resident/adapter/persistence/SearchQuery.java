package org.linli.registry.resident.adapter.persistence;

import static org.linli.registry.resident.adapter.persistence.SearchList.joined;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.application.Search;
import org.linli.registry.resident.domain.FoldedName;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;

/** A search as SQL: the lists that lead to those who fit, and what must be true of each. */
final class SearchQuery {

    private static final UUID NIL = new UUID(0, 0);
    private static final String NAME = """
            exists (select 1 from resident_token n
                     where n.token = any (cast(string_to_array(:name, ',') as bigint[]))
                       and n.division = r.division and n.resident_id = r.id)
            """;
    /** The inner limit tells the planner how few they are, so that it does not read the division beside. */
    private static final String PHONE =
            "r.id in (select p.id from resident p where p.phone_indexes @> array[:phone] limit 1000)";
    private static final String WHOLE_LIST = """
            select r.division, r.id from resident r where (r.division, r.id) > (:division, :id) and r.division < :to and %s
             order by r.division, r.id limit :limit
            """;

    private final List<String> conditions = new ArrayList<>();
    private final List<SearchList> lists = new ArrayList<>();
    private final Map<String, Object> asked = new HashMap<>();
    private final Map<String, Object> places = new HashMap<>();

    private SearchQuery() {}

    static SearchQuery of(
            Search search, Scope scope, @Nullable Place after, Instant now, Vault vault, Tokens tokens) {
        SearchQuery query = new SearchQuery();
        query.where(scope, search.within(), after, now);
        query.numbers(search, vault);
        query.name(search.name(), tokens);
        query.categories(search.categories(), tokens);
        query.states(search);
        if (search.identityNumber() != null || search.phone() != null) {
            query.lists.clear();
        }
        return query;
    }

    /** Lists to choose from; none when a number says all, or nothing leads to those who fit but the list of everybody. */
    List<SearchList> lists() {
        return lists;
    }

    /** A query for the length of each list. */
    String lengths() {
        return IntStream.range(0, lists.size())
                .mapToObj(i -> lists.get(i).length(key(i)))
                .reduce("select ", (all, one) -> all + (all.endsWith(" ") ? "" : ", ") + one);
    }

    /** Which list is the shortest. */
    static int shortest(@Nullable Object[] lengths) {
        return IntStream.range(0, lengths.length)
                .boxed()
                .min((a, b) -> Long.compare(length(lengths[a]), length(lengths[b])))
                .orElse(0);
    }

    /** Parameters of {@link #lengths}. */
    Map<String, Object> places() {
        Map<String, Object> parameters = new HashMap<>(places);
        IntStream.range(0, lists.size()).forEach(i -> parameters.put(key(i), lists.get(i).keys()));
        return parameters;
    }

    /** A query for a page along one of the lists. */
    String page(int list) {
        String condition = String.join(" and ", conditions);
        String found = lists.isEmpty()
                ? WHOLE_LIST.formatted(condition)
                : lists.get(list).places(key(list), condition);
        return ResidentRow.SELECT + "join (" + found + ") page on page.id = r.id order by r.division, r.id";
    }

    /** Parameters of {@link #page}. */
    Map<String, Object> parameters(int list, int limit) {
        Map<String, Object> parameters = new HashMap<>(asked);
        parameters.putAll(places);
        parameters.put("limit", limit);
        if (!lists.isEmpty()) {
            parameters.put(key(list), lists.get(list).keys());
        }
        return parameters;
    }

    /** The scope decides who is seen; the range that both it and the search allow is what a list has to pass. */
    private void where(Scope scope, @Nullable DivisionCode within, @Nullable Place after, Instant now) {
        ScopeCondition visible = ScopeCondition.of(scope, now);
        conditions.add(visible.sql());
        asked.putAll(visible.parameters());
        String wanted = within == null ? "" : within.prefix();
        conditions.add("r.division like :within");
        asked.put("within", wanted + '%');
        String seen = scope instanceof Scope.Area area ? area.divisionPrefix() : "";
        String narrow = wanted.length() > seen.length() ? wanted : seen;
        boolean inside = after != null && after.division().compareTo(narrow) > 0;
        places.put("division", after != null && inside ? after.division() : narrow);
        places.put("id", after != null && inside ? after.id().value() : NIL);
        places.put("to", narrow + ':');
    }

    private void numbers(Search search, Vault vault) {
        if (search.identityNumber() != null) {
            condition("r.identity_number_index = :number", "number", vault.index(search.identityNumber()));
        }
        if (search.phone() != null) {
            condition(PHONE, "phone", vault.index(search.phone()));
        }
    }

    private void name(@Nullable FoldedName name, Tokens tokens) {
        if (name != null) {
            Set<Long> any = tokens.ofBeginning(name);
            condition(NAME, "name", joined(any));
            lists.add(SearchList.ofTokens(any));
        }
    }

    private void categories(List<String> codes, Tokens tokens) {
        if (!codes.isEmpty()) {
            condition("r.categories @> string_to_array(:categories, ',')", "categories", joined(codes));
            codes.forEach(code -> lists.add(SearchList.ofTokens(Set.of(tokens.category(code)))));
        }
    }

    private void states(Search search) {
        if (!search.levels().isEmpty()) {
            condition(
                    "r.ability_level = any (cast(string_to_array(:levels, ',') as smallint[]))",
                    "levels",
                    joined(search.levels()));
            lists.add(SearchList.ofColumn("r.ability_level", "smallint", search.levels()));
        }
        if (search.livingSituation() != null) {
            condition("r.living_situation = :living", "living", search.livingSituation().name());
            lists.add(SearchList.ofColumn("r.living_situation", "text", Set.of(search.livingSituation())));
        }
        if (search.status() != null) {
            condition("r.status = :status", "status", search.status().name());
            if (search.status() != ResidentStatus.ACTIVE) {
                // The first half is what the index is restricted to.
                lists.add(SearchList.ofColumn(
                        "r.status <> 'ACTIVE' and r.status", "text", Set.of(search.status())));
            }
        }
    }

    private void condition(String sql, String parameter, Object value) {
        conditions.add(sql);
        asked.put(parameter, value);
    }

    private static String key(int list) {
        return "list" + list;
    }

    private static long length(@Nullable Object length) {
        return length instanceof Number number ? number.longValue() : 0;
    }
}
