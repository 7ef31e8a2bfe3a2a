package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Totals;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs a query in a cluster within this process. */
public final class FlinkEngine {

    private FlinkEngine() {}

    /** Runs it to its end. */
    public static Digest run(Query query, EventSource source) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(source.parts(), configuration(source));
        DataStream<Event> events = environment.fromSource(
                new FlinkEvents(source),
                WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(EventGenerator.LAG)),
                "events",
                TypeInformation.of(Event.class));
        new FlinkQueries(events).of(query).sinkTo(new FlinkResults());
        environment.execute(query.name());
        return Totals.total();
    }

    private static Configuration configuration(EventSource source) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        if (source.rate() != 0) {
            configuration.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(1)); // 100 by default
        }
        return configuration;
    }
}
