package org.copytaster.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.awaitility.Awaitility;
import org.copytaster.run.EmbeddedBroker;
import org.copytaster.run.access.Right;

/** The embedded broker with TLS, SASL and an authorizer that allows nothing but what its ACLs say. */
final class SecuredBroker implements AutoCloseable {

    static final String ADMIN = "admin";

    private final Path folder;
    private final EmbeddedBroker broker;

    private SecuredBroker(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
    }

    /** Starts it with these users, whose rights are the map's values. */
    static SecuredBroker start(Path folder, Map<String, List<Right>> users) throws Exception {
        Path keys = keys(folder);
        Map<String, String> settings = new HashMap<>();
        settings.put("listener.security.protocol.map", "CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT");
        settings.put("sasl.enabled.mechanisms", "PLAIN");
        settings.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        StringBuilder jaas = new StringBuilder(login("broker"));
        for (String user : users.keySet()) {
            jaas.append(" user_")
                    .append(user)
                    .append("=\"")
                    .append(password(user))
                    .append('"');
        }
        jaas.append(" user_broker=\"").append(password("broker")).append("\" user_admin=\"");
        jaas.append(password(ADMIN)).append("\";");
        settings.put("listener.name.clients.plain.sasl.jaas.config", jaas.toString());
        settings.put("ssl.keystore.location", keys.toString());
        settings.put("ssl.keystore.password", password("store"));
        settings.put("ssl.truststore.location", keys.toString());
        settings.put("ssl.truststore.password", password("store"));
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // The controller's listener is for this process alone.
        settings.put("super.users", "User:broker;User:admin;User:ANONYMOUS");
        SecuredBroker started = new SecuredBroker(folder, EmbeddedBroker.start(folder.resolve("data"), 0, settings));
        started.grant(users);
        return started;
    }

    static String password(String user) {
        return "s3cret-of-" + user;
    }

    private static String login(String user) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                + password(user) + "\"";
    }

    /** What a client of that name needs. */
    Properties client(String user) {
        return client(user, login(user) + ";");
    }

    private Properties client(String user, String login) {
        Properties client = new Properties();
        client.put("bootstrap.servers", broker.bootstrapServers());
        client.put("client.id", user);
        client.put("security.protocol", "SASL_SSL");
        client.put("sasl.mechanism", "PLAIN");
        client.put("sasl.jaas.config", login);
        client.put("ssl.truststore.location", folder.resolve("keys.p12").toString());
        client.put("ssl.truststore.password", password("store"));
        return client;
    }

    /** The same in a file, as an operator has it. */
    Path clientFile(String user) throws IOException {
        return write(user, client(user));
    }

    /** With a password that is not the user's. */
    Path clientFileWithWrongPassword(String user) throws IOException {
        return write(user + "-wrong", client(user, login(user).replace("s3cret-of-", "s3cret-of-not-") + ";"));
    }

    private Path write(String name, Properties client) throws IOException {
        Path file = folder.resolve(name + ".properties");
        try (var out = Files.newOutputStream(file)) {
            client.store(out, null);
        }
        return file;
    }

    private void grant(Map<String, List<Right>> users) throws Exception {
        List<AclBinding> acls = new ArrayList<>();
        users.forEach((user, rights) -> rights.forEach(right -> acls.add(new AclBinding(
                new ResourcePattern(
                        right.resource(), right.name(), right.prefixed() ? PatternType.PREFIXED : PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", right.operation(), AclPermissionType.ALLOW)))));
        try (Admin admin = Admin.create(client(ADMIN))) {
            admin.createAcls(acls).all().get();
            // The controller has them; the broker learns of them a little later.
            Awaitility.await()
                    .until(() -> admin.describeAcls(AclBindingFilter.ANY)
                                    .values()
                                    .get()
                                    .size()
                            == acls.size());
        }
    }

    /** A key and its certificate, by the JDK's own tool, for localhost. */
    private static Path keys(Path folder) throws IOException, InterruptedException {
        Path store = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "broker",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        password("store"),
                        // Each client opens the store, and what makes guessing its password dear is no use here.
                        "-J-Dkeystore.pkcs12.keyPbeIterationCount=1",
                        "-J-Dkeystore.pkcs12.certPbeIterationCount=1",
                        "-J-Dkeystore.pkcs12.macIterationCount=1")
                .inheritIO()
                .start();
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException("keytool made no key");
        }
        return store;
    }

    @Override
    public void close() {
        broker.close();
    }
}
