package io.thalweg.benchmarks.versus.jet;

import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.pipeline.Pipeline;
import com.hazelcast.jet.pipeline.Sink;
import com.hazelcast.jet.pipeline.SinkBuilder;
import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;
import io.thalweg.benchmarks.nexmark.Query;
import io.thalweg.benchmarks.nexmark.Result;
import io.thalweg.benchmarks.nexmark.ResultSink;
import io.thalweg.benchmarks.nexmark.Totals;

/** Runs a query on a member within this process, which stays for further runs. */
public final class JetEngine {

    private static HazelcastInstance member;

    private JetEngine() {}

    /** Runs it to its end. */
    public static synchronized Digest run(Query query, EventSource source) {
        if (member == null) {
            member = Hazelcast.newHazelcastInstance(config(source.parts()));
        }
        Pipeline pipeline = Pipeline.create();
        new JetQueries(pipeline.readFrom(JetEvents.of(source)).withNativeTimestamps(EventGenerator.LAG))
                .of(query)
                .writeTo(sink(source.parts()));
        member.getJet().newJob(pipeline).join();
        return Totals.total();
    }

    private static Sink<Result> sink(int parallelism) {
        return SinkBuilder.sinkBuilder("results", context -> new ResultSink())
                .<Result>receiveFn(ResultSink::write)
                .destroyFn(ResultSink::close)
                .preferredLocalParallelism(parallelism)
                .build();
    }

    private static Config config(int threads) {
        Config config = new Config();
        config.setProperty("hazelcast.logging.type", "none");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.getNetworkConfig().getJoin().getAutoDetectionConfig().setEnabled(false);
        config.getNetworkConfig().getJoin().getMulticastConfig().setEnabled(false);
        config.getJetConfig().setEnabled(true).setCooperativeThreadCount(threads);
        return config;
    }
}
