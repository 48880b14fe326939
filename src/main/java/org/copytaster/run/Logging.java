package org.copytaster.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the command line decides about the log; {@code logback.xml} says the rest. */
public final class Logging {

    private Logging() {}

    /** Writes JSON lines instead of text. To be called before the first thread is started. */
    public static void json() {
        Appender<ILoggingEvent> appender =
                context().getLogger(Logger.ROOT_LOGGER_NAME).getAppender("STDERR");
        if (appender instanceof OutputStreamAppender<ILoggingEvent> console) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(context());
            encoder.start();
            console.stop();
            console.setEncoder(encoder);
            console.start();
        }
    }

    /** Keeps a broker of one node from warning of what is normal for it: that it is new, and that its peer is itself. */
    public static void quietBroker() {
        for (String name : List.of("kafka", "org.apache.kafka")) {
            context().getLogger(name).setLevel(Level.ERROR);
        }
        context().getLogger("org.copytaster.run.DeskApplication").setLevel(Level.WARN);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
