package org.linli.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.linli.testkit.Db;
import org.linli.testkit.parts.Part;
import org.linli.testkit.parts.Ports;
import org.linli.testkit.parts.RunFolder;

/** Everything running: the parts, every service in its replicas, and the gateway in front. */
public final class Platform implements Part {
    private final RunFolder folder;
    private final Plan plan;
    private final Parts parts;
    private final Starter starter;
    private final Map<String, List<Replica>> services = new TreeMap<>();

    private Platform(RunFolder folder, Plan plan, Progress progress) {
        this.folder = folder;
        this.plan = plan;
        this.parts = new Parts(folder, plan);
        this.starter = new Starter(progress);
    }

    /** Starts a platform in a folder of its own, which goes with it. */
    public static Platform start(Plan plan) {
        return start(RunFolder.temporary(), plan, Progress.silent());
    }

    /** Starts a platform on the state in the folder, which stays when it is closed. */
    public static Platform startIn(Path folder, Plan plan, Progress progress) {
        return start(RunFolder.open(folder), plan, progress);
    }

    /** Starts everything in the folder; what cannot start closes it again. */
    static Platform start(RunFolder folder, Plan plan, Progress progress) {
        Platform platform = new Platform(folder, plan, progress);
        try {
            platform.startAll();
            return folder.owns(platform);
        } catch (RuntimeException e) {
            platform.stopServices();
            folder.close();
            throw e;
        }
    }

    /** The public door, for example {@code http://localhost:8080}. */
    public URI door() {
        return URI.create(parts.door());
    }

    /** Keycloak without the gateway, ending in {@code /auth}. */
    public String keycloakUrl() {
        return "http://localhost:" + plan.ports().of(PortPlan.KEYCLOAK) + "/auth";
    }

    public String kafka() {
        return "localhost:" + plan.ports().of(PortPlan.KAFKA);
    }

    /** A look into the database of a service, for example {@code order_dispatch}. */
    public Db database(String name) {
        return new Db("localhost:" + plan.ports().of(PortPlan.POSTGRES) + "/" + name);
    }

    /** Every process that is alive, by its name, for example {@code kafka}. */
    public Map<String, ProcessHandle> processes() {
        return folder.processes();
    }

    /** SIGKILL of a part, as a power cut would: {@code postgres}, {@code kafka}, {@code redis} or {@code keycloak}. */
    public void kill(String part) {
        parts.kill(part);
    }

    /** Starts a killed part again on the state it left, on the same port, and waits until it is ready. */
    public void restart(String part) {
        parts.start(part);
    }

    public Path logs() {
        return folder.log("any").resolveSibling("");
    }

    /** The processes of a service, for example {@code order-dispatch}. */
    public List<Replica> replicas(String service) {
        return Collections.unmodifiableList(services.getOrDefault(service, List.of()));
    }

    @Override
    public String name() {
        return "platform";
    }

    /** Stops the services side by side, then the parts, and gives the folder back. */
    @Override
    public void close() {
        stopServices();
        folder.close();
    }

    private void startAll() {
        Function<String, String> asIs = address -> address;
        CompletableFuture<String> postgres = starter.start(PortPlan.POSTGRES, parts::startPostgres, asIs);
        CompletableFuture<String> kafka = starter.start(PortPlan.KAFKA, parts::startKafka, asIs);
        CompletableFuture<String> redis = starter.start(PortPlan.REDIS, parts::startRedis, asIs);
        CompletableFuture<String> mqtt = starter.start(PortPlan.MQTT, parts::startMqtt, asIs);
        CompletableFuture<String> keycloak =
                starter.startAfter(postgres, PortPlan.KEYCLOAK, parts::startKeycloak, asIs);
        CompletableFuture<Void> stores = CompletableFuture.allOf(postgres, kafka, redis);
        List<CompletableFuture<?>> starts = new ArrayList<>(List.of(stores, keycloak, mqtt));
        for (ServiceSpec service : ServiceSpec.SERVICES) {
            starts.addAll(startService(service, stores));
        }
        Starter.await(starts.toArray(CompletableFuture[]::new));
        Starter.await(starter.start(ServiceSpec.GATEWAY.name(), this::startGateway, this::addressOf));
    }

    private List<CompletableFuture<Replica>> startService(ServiceSpec service, CompletableFuture<Void> stores) {
        int count = plan.replicas().getOrDefault(service.name(), 1);
        List<Integer> ports = IntStream.range(0, count)
                .map(i -> i == 0 ? plan.ports().of(service.name()) : Ports.free())
                .boxed()
                .toList();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String name = count == 1 ? service.name() : service.name() + "-" + (i + 1);
                    return starter.startAfter(
                            stores, name, () -> startReplica(service, name, ports.get(i)), this::addressOf);
                })
                .toList();
    }

    private Replica startReplica(ServiceSpec service, String name, int port) {
        Path jar = plan.apps().jar(service.name());
        boolean first = port == plan.ports().of(service.name());
        Map<String, String> settings = first ? parts.settingsOf(service) : parts.settingsOfAnother(service);
        Replica replica = Replica.launch(folder, name, port, parts.javaOptionsOf(service, name), jar, settings);
        synchronized (services) {
            services.computeIfAbsent(service.name(), key -> new ArrayList<>()).add(replica);
        }
        return replica.awaitReady();
    }

    private Replica startGateway() {
        ServiceSpec gateway = ServiceSpec.GATEWAY;
        Path jar = plan.apps().jar(gateway.name());
        Map<String, String> settings = parts.settingsOfGateway(services);
        int port = plan.ports().of(gateway.name());
        Replica replica = Replica.launch(
                folder, gateway.name(), port, parts.javaOptionsOf(gateway, gateway.name()), jar, settings);
        services.put(gateway.name(), List.of(replica));
        return replica.awaitReady();
    }

    private void stopServices() {
        List<Replica> running;
        synchronized (services) {
            running = services.values().stream().flatMap(List::stream).toList();
        }
        CompletableFuture.allOf(running.stream()
                        .map(replica -> CompletableFuture.runAsync(
                                replica::stop,
                                task -> Thread.ofPlatform().daemon().start(task)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    private String addressOf(Replica replica) {
        return replica.url().toString();
    }
}
