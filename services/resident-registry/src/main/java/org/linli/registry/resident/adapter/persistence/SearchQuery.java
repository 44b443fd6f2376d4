package org.linli.registry.resident.adapter.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.kernel.DivisionCode;
import org.linli.kernel.ResidentId;
import org.linli.registry.resident.adapter.persistence.SearchList.Table;
import org.linli.registry.resident.application.Residents.Place;
import org.linli.registry.resident.application.Search;
import org.linli.registry.resident.domain.ResidentStatus;
import org.linli.security.Scope;

/** A search as SQL: the lists on which all stand who fit, and what else must be true of them. */
final class SearchQuery {

    private static final ResidentId NOBODY = new ResidentId(new UUID(0, 0));
    private static final String EVERYBODY = """
            select r.division, r.id from resident r where (r.division, r.id) > (:division, :id) and r.division < :to and
            """;

    /**
     * Those with the telephone, and only then what else must be true of them: {@code offset 0} keeps the planner from reading
     * the division first, which a plan for unknown parameters takes for nearly empty.
     */
    private static final String WITH_PHONE = """
            select r.division, r.id
              from (select p.id from resident p where p.phone_indexes @> array[cast(:phone as text)] offset 0) found
              cross join lateral (select e.* from resident e where e.id = found.id offset 0) r
             where (r.division, r.id) > (:division, :id) and r.division < :to and
            """;

    private final List<SearchList> lists;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> asked = new HashMap<>();
    private final Map<String, Object> places = new HashMap<>();
    private boolean numbered;

    private SearchQuery(List<SearchList> lists) {
        this.lists = lists;
        IntStream.range(0, lists.size())
                .forEach(list -> places.put(key(list), lists.get(list).keys()));
    }

    static SearchQuery of(Search search, Scope scope, @Nullable Place after, Instant now, Vault vault, Tokens tokens) {
        SearchQuery query = new SearchQuery(lists(search, tokens));
        query.within(search.within(), scope, after, now);
        query.numbersAndStatus(search, vault);
        return query;
    }

    /** Whether there is more than one list to walk. */
    boolean hasChoice() {
        return !numbered && lists.size() > 1;
    }

    /** A query for a place some steps ahead on each list. */
    String ahead() {
        return IntStream.range(0, lists.size())
                .mapToObj(list -> lists.get(list).ahead(key(list)))
                .collect(Collectors.joining(", ", "select ", ""));
    }

    /** The list that leads farthest in the same number of steps, and so passes the fewest who do not fit. */
    static int farthest(@Nullable Object[] ahead) {
        return IntStream.range(0, ahead.length)
                .boxed()
                .max(Comparator.comparing(list -> ahead[list] instanceof String place ? place : ":"))
                .orElse(0);
    }

    /** A query for a page along one of the lists, or by the numbers, or along the list of everybody. */
    String page(int list) {
        String places = numbered || lists.isEmpty()
                ? (asked.containsKey("phone") ? WITH_PHONE : EVERYBODY) + condition(-1, "r.division", "r.id")
                        + " order by r.division, r.id limit :limit"
                : lists.get(list)
                        .walk(
                                key(list),
                                condition(list, "l.division", lists.get(list).id()));
        return ResidentRow.SELECT + "join (" + places + ") page on page.id = r.id order by r.division, r.id";
    }

    /** Parameters of {@link #ahead}. */
    Map<String, Object> places() {
        return places;
    }

    /** Parameters of {@link #page}. */
    Map<String, Object> parameters(int limit) {
        Map<String, Object> all = new HashMap<>(asked);
        all.putAll(places);
        all.put("limit", limit);
        return all;
    }

    private String condition(int walked, String division, String id) {
        return Stream.concat(
                        conditions.stream(),
                        IntStream.range(0, lists.size())
                                .filter(list -> list != walked)
                                .mapToObj(list -> lists.get(list).holds(key(list), division, id)))
                .collect(Collectors.joining(" and "));
    }

    /** The scope decides who is seen; lists are read in the narrower of the two divisions only. */
    private void within(@Nullable DivisionCode division, Scope scope, @Nullable Place after, Instant now) {
        ScopeCondition visible = ScopeCondition.of(scope, now);
        conditions.add(visible.sql());
        asked.putAll(visible.parameters());
        String wanted = division == null ? "" : division.prefix();
        conditions.add("r.division like :within");
        asked.put("within", wanted + '%');
        String seen = scope instanceof Scope.Area area ? area.divisionPrefix() : "";
        Place start = new Place(wanted.length() > seen.length() ? wanted : seen, NOBODY);
        Place from = after != null && after.division().compareTo(start.division()) >= 0 ? after : start;
        places.put("division", from.division());
        places.put("id", from.id().value());
        places.put("to", start.division() + ':');
    }

    private void numbersAndStatus(Search search, Vault vault) {
        if (search.identityNumber() != null) {
            conditions.add("r.identity_number_index = :number");
            asked.put("number", vault.index(search.identityNumber()));
            numbered = true;
        }
        if (search.phone() != null) {
            asked.put("phone", vault.index(search.phone()));
            numbered = true;
        }
        if (search.status() == ResidentStatus.ACTIVE) {
            conditions.add("r.status = 'ACTIVE'");
        }
    }

    /** Lists of one key first, because they are soonest looked up. */
    private static List<SearchList> lists(Search search, Tokens tokens) {
        List<SearchList> lists = new ArrayList<>();
        search.categories()
                .forEach(code ->
                        lists.add(SearchList.of(Table.TOKENS, "token", "bigint", Set.of(tokens.category(code)))));
        if (search.status() != null && search.status() != ResidentStatus.ACTIVE) {
            lists.add(SearchList.of(Table.INACTIVE, "status", "text", Set.of(search.status())));
        }
        if (search.livingSituation() != null) {
            lists.add(SearchList.of(Table.RESIDENTS, "living_situation", "text", Set.of(search.livingSituation())));
        }
        if (!search.levels().isEmpty()) {
            lists.add(SearchList.of(Table.RESIDENTS, "ability_level", "smallint", search.levels()));
        }
        if (search.name() != null) {
            lists.add(SearchList.of(Table.TOKENS, "token", "bigint", tokens.ofBeginning(search.name())));
        }
        return lists;
    }

    private static String key(int list) {
        return "list" + list;
    }
}
