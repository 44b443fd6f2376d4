package org.linli.testkit.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** An S3 server (S3Proxy) that keeps its objects in a folder and demands signed requests. Each bucket is a folder. */
public final class S3 implements Part {
    public static final String ACCESS_KEY = "linli";
    public static final String SECRET_KEY = "linli-demo-object-store";

    private final PartProcess process;
    private final Path objects;
    private final String url;

    private S3(PartProcess process, Path objects, String url) {
        this.process = process;
        this.objects = objects;
        this.url = url;
    }

    public static S3 start(RunFolder folder, int port) {
        Path home = Folders.create(folder.data("s3"));
        Path objects = Folders.create(home.resolve("objects"));
        String url = "http://127.0.0.1:" + port;
        Path settings = write(home.resolve("s3proxy.properties"), settings(url, objects));
        PartProcess process = PartProcess.start(
                folder,
                "s3",
                home,
                List.of(
                        PartProcess.java(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-DLOG_LEVEL=info",
                        "-cp",
                        PartsFolder.s3().resolve("*").toString(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString()),
                Map.of());
        process.awaitReady(() -> answers(url), Duration.ofSeconds(30));
        return new S3(process, objects, url);
    }

    /** The endpoint to give to a client. */
    public String url() {
        return url;
    }

    /** A bucket that exists, empty when it is new. */
    public String bucket(String name) {
        Folders.create(objects.resolve(name));
        return name;
    }

    @Override
    public String name() {
        return process.name();
    }

    @Override
    public void close() {
        process.close();
    }

    private static Properties settings(String url, Path objects) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "s3proxy.endpoint",
                url,
                "s3proxy.authorization",
                "aws-v2-or-v4",
                "s3proxy.identity",
                ACCESS_KEY,
                "s3proxy.credential",
                SECRET_KEY,
                "jclouds.provider",
                "filesystem",
                "jclouds.filesystem.basedir",
                objects.toString()));
        return settings;
    }

    private static Path write(Path file, Properties properties) {
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
            return file;
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean answers(String url) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start of the S3 server was interrupted.", e);
        }
    }
}
