package org.copytaster.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class PlotTest {

    @Test
    void drawsABarForEachRunAndAPointForEachLength() throws Exception {
        Document svg = parse("""
                {"scaling": [
                  {"processes": 1, "threads": 1, "partitions": 6, "recordsPerSecond": 900},
                  {"processes": 1, "threads": 2, "partitions": 6, "recordsPerSecond": 1700}],
                 "lengths": [
                  {"characters": 1000, "cpuMicros": 150.0},
                  {"characters": 10000, "cpuMicros": 1450.0},
                  {"characters": 100000, "cpuMicros": 15100.0}]}
                """);

        // The background is one more.
        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
        assertThat(svg.getDocumentElement().getTextContent()).contains("1700", "1 × 2", "10,000");
    }

    @Test
    void drawsNothingOfWhatWasNotMeasured() throws Exception {
        assertThat(parse("{}").getElementsByTagName("circle").getLength()).isZero();
    }

    private static Document parse(String report) throws Exception {
        String svg = Plot.of(new JsonMapper().readTree(report));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
