package org.copytaster.run.bench;

/** What is done to each record between the raw topic and the enriched one. */
enum Variant {
    /** Bytes in, the same bytes out: what Kafka Streams costs by itself. */
    PASSTHROUGH("passthrough"),
    /** The article is read and written as an event, and nothing is found out about it. */
    PARSE("parse and write"),
    /** The product. */
    DESK("full desk");

    private final String title;

    Variant(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
