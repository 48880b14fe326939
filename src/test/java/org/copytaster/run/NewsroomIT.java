package org.copytaster.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.copytaster.desk.Desk;
import org.copytaster.desk.Models;
import org.copytaster.intake.Admission;
import org.copytaster.stream.TopicNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees: the counts add up, and health says what is. */
class NewsroomIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theCountsAddUpAndHealthFollowsThePipeline(@TempDir Path folder) throws Exception {
        Models models = Models.bundled();
        int port = freePort();
        Newsroom newsroom =
                Newsroom.open(folder, 0, () -> new Desk(models, Admission.DEFAULT, Set.of()), new TopicNames("test."));
        try (HttpEndpoint endpoint = newsroom.http("localhost", port)) {
            assertThat(endpoint).isNotNull();
            assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
            assertThat(get(port, "/health").body()).isEqualTo("{\"state\":\"RUNNING\"}\n");
            assertThat(get(port, "/elsewhere").statusCode()).isEqualTo(404);
            assertThat(get(port, "/health/elsewhere").statusCode()).isEqualTo(404);

            try (RecordPublisher publisher = new RecordPublisher(
                    newsroom.clientSettings(), newsroom.topics().raw())) {
                publisher.publish(null, "Le maire de Nantes a inauguré lundi la nouvelle école.".getBytes(UTF_8), null);
                publisher.publish(null, "Trop court".getBytes(UTF_8), null);
                publisher.publish("k".getBytes(UTF_8), null, null);
                publisher.publish(null, new byte[] {(byte) 0xff}, null);
                publisher.publish(null, "{\"text\": ".getBytes(UTF_8), "application/json");
                publisher.flush();
                assertThat(publisher.published()).isEqualTo(5);
            }
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(get(port, "/metrics").body())
                            .contains("copytaster_records_in_total 5.0")
                            .contains("copytaster_records_total{outcome=\"enriched\"} 1.0")
                            .contains("copytaster_records_total{outcome=\"rejected\"} 1.0")
                            .contains("copytaster_records_total{outcome=\"tombstone\"} 1.0")
                            .contains("copytaster_records_total{outcome=\"dead_letter\"} 2.0")
                            .contains("copytaster_rejected_total{reason=\"too_short\"} 1.0")
                            .contains("copytaster_dead_letters_total{stage=\"intake\"} 2.0")
                            .contains("kafka_stream_"));

            newsroom.close();
            assertThat(get(port, "/health/live").statusCode()).isEqualTo(503);
            assertThat(get(port, "/health/ready").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void whoSendsHalfARequestTakesNobodysAnswerAwayAndIsHungUpOn(@TempDir Path folder) throws Exception {
        Models models = Models.bundled();
        int port = freePort();
        try (Newsroom newsroom = Newsroom.open(
                        folder, 0, () -> new Desk(models, Admission.DEFAULT, Set.of()), new TopicNames("half."));
                HttpEndpoint endpoint = newsroom.http("localhost", port);
                Socket half = new Socket("localhost", port)) {
            assertThat(endpoint).isNotNull();
            half.setSoTimeout(30_000);
            half.getOutputStream().write("GE".getBytes(UTF_8));

            // Whichever was there first, by the second time the half request is under way.
            for (int i = 0; i < 3; i++) {
                assertThat(get(port, "/health/live").statusCode()).isEqualTo(200);
            }
            assertThat(half.getInputStream().read()).isEqualTo(-1);
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(8))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
