package org.linli.traveltime;

import java.util.Arrays;

/**
 * The network of one access mode, laid out flat for searches that run backwards from the demand.
 *
 * <p>Streets anyone may pass form the core. Everything else that can be passed at all (gated compounds, private roads,
 * ways behind a private gate) is inner ground: a trip may begin or end on it but not cut through. To make that exact, a
 * node on inner ground exists three times: where trips begin ({@code from}), in the core, and where trips end
 * ({@code to}); one steps from the first to the second and from the second to the third for free, never back.
 *
 * <p>Small islands that nothing connects to a network, and ways without return, take no part: nothing is placed on them.
 */
final class RoadGraph {

    /** A network of fewer nodes is taken for a mapping error, unless it is the largest there is. */
    private static final int MIN_NETWORK_NODES = 200;

    private static final byte OUT = 0;
    private static final byte CORE = 1;
    private static final byte INNER = 2;
    private static final byte LINK = 3;

    private final Access access;
    private final Ways ways;
    private final Arcs into;
    private final Arcs upwards;
    private final byte[] part;
    private final boolean[] onStreet;
    private final int[] copy;
    private final int copies;

    RoadGraph(ImportedRoads roads, Access access) {
        this(new Ways(roads, access), access);
    }

    private RoadGraph(Ways ways, Access access) {
        this.access = access;
        this.ways = ways;
        part = classify(ways);
        onStreet = new boolean[ways.nodes];
        copy = new int[ways.nodes];
        copies = numberCopies();
        Contraction contraction = new Contraction(nodes());
        addArcs(contraction);
        contraction.contract();
        into = contraction.into();
        upwards = contraction.upwards();
    }

    /** The network with every way turned round: a search backwards on it is one forwards on this one. */
    RoadGraph mirrored() {
        Ways turned = ways.mirrored();
        return turned == ways ? this : new RoadGraph(turned, access);
    }

    Access access() {
        return access;
    }

    Ways ways() {
        return ways;
    }

    /** Nodes, copies included. */
    int nodes() {
        return ways.nodes + 2 * copies;
    }

    int edges() {
        return ways.count;
    }

    /** Arcs for the search backwards from the demand, by head. */
    Arcs into() {
        return into;
    }

    /** Arcs by which sources climb to the nodes where they wait, by tail. */
    Arcs upwards() {
        return upwards;
    }

    /** Whether places may be put on this edge. */
    boolean usable(int edge) {
        return part[edge] == CORE || part[edge] == INNER;
    }

    /** Whether the edge belongs to the streets anyone may pass. */
    boolean through(int edge) {
        return part[edge] == CORE;
    }

    /** Whether the edge may be passed from its base to its adjacent node. */
    boolean forward(int edge) {
        return ways.forward(edge, part[edge] == INNER ? Passage.ANY : Passage.OPEN);
    }

    /** Whether the edge may be passed from its adjacent to its base node. */
    boolean backward(int edge) {
        return ways.backward(edge, part[edge] == INNER ? Passage.ANY : Passage.OPEN);
    }

    /** The copy of an end of this edge that a trip beginning on it comes to. */
    int leaving(int edge, int node) {
        return part[edge] == INNER ? from(node) : node;
    }

    /** The copy of an end of this edge from which a trip ending on it comes. */
    int arriving(int edge, int node) {
        return part[edge] == INNER ? to(node) : node;
    }

    /** The copy of a node where a trip from this very node begins: on the street, if one passes there. */
    int leaving(int node) {
        return onStreet[node] ? node : from(node);
    }

    /** The copy of a node where a trip to this very node ends: on the street, if one passes there. */
    int arriving(int node) {
        return onStreet[node] ? node : to(node);
    }

    private int from(int node) {
        return copy[node] < 0 ? node : ways.nodes + copy[node];
    }

    private int to(int node) {
        return copy[node] < 0 ? node : ways.nodes + copies + copy[node];
    }

    private static byte[] classify(Ways ways) {
        StrongComponents open = StrongComponents.find(ways, Passage.OPEN);
        StrongComponents any = StrongComponents.find(ways, Passage.ANY);
        int[] core = largestOpenPartOfEach(ways, any, open);
        boolean[] network = networks(any);
        byte[] part = new byte[ways.count];
        for (int edge = 0; edge < ways.count; edge++) {
            int base = ways.base[edge];
            int adjacent = ways.adjacent[edge];
            if (!network[any.of(base)] || !network[any.of(adjacent)] || !ways.passable(edge, Passage.ANY)) {
                continue;
            }
            boolean inCore = ways.passable(edge, Passage.OPEN)
                    && core[any.of(base)] == open.of(base)
                    && core[any.of(adjacent)] == open.of(adjacent);
            boolean together = any.of(base) == any.of(adjacent);
            part[edge] = together ? inCore ? CORE : INNER : inCore ? LINK : OUT;
        }
        return part;
    }

    private static int[] largestOpenPartOfEach(Ways ways, StrongComponents any, StrongComponents open) {
        int[] core = new int[any.count()];
        Arrays.fill(core, -1);
        for (int node = 0; node < ways.nodes; node++) {
            int candidate = open.of(node);
            int best = core[any.of(node)];
            if (best < 0 || open.size(candidate) > open.size(best)) {
                core[any.of(node)] = candidate;
            }
        }
        return core;
    }

    private static boolean[] networks(StrongComponents any) {
        int largest = 0;
        for (int component = 1; component < any.count(); component++) {
            largest = any.size(component) > any.size(largest) ? component : largest;
        }
        boolean[] network = new boolean[any.count()];
        for (int component = 0; component < any.count(); component++) {
            network[component] = component == largest || any.size(component) >= MIN_NETWORK_NODES;
        }
        return network;
    }

    private int numberCopies() {
        Arrays.fill(copy, -1);
        int number = 0;
        for (int edge = 0; edge < ways.count; edge++) {
            if (part[edge] == CORE) {
                onStreet[ways.base[edge]] = true;
                onStreet[ways.adjacent[edge]] = true;
            } else if (part[edge] == INNER) {
                number = copy[ways.base[edge]] < 0 ? number(ways.base[edge], number) : number;
                number = copy[ways.adjacent[edge]] < 0 ? number(ways.adjacent[edge], number) : number;
            }
        }
        return number;
    }

    private int number(int node, int number) {
        copy[node] = number;
        return number + 1;
    }

    private void addArcs(Contraction contraction) {
        for (int edge = 0; edge < ways.count; edge++) {
            if (part[edge] != OUT && forward(edge)) {
                addEdge(contraction, edge, ways.base[edge], ways.adjacent[edge]);
            }
            if (part[edge] != OUT && backward(edge)) {
                addEdge(contraction, edge, ways.adjacent[edge], ways.base[edge]);
            }
        }
        for (int node = 0; node < ways.nodes; node++) {
            if (copy[node] >= 0) {
                contraction.add(from(node), node, 0);
                contraction.add(node, to(node), 0);
            }
        }
    }

    private void addEdge(Contraction contraction, int edge, int tail, int head) {
        int length = ways.millimetres[edge];
        if (part[edge] == INNER) {
            contraction.add(from(tail), from(head), length);
            contraction.add(to(tail), to(head), length);
        } else {
            contraction.add(tail, head, length);
        }
    }
}
