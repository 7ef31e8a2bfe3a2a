package io.thalweg.benchmarks.versus.flink;

import io.thalweg.benchmarks.nexmark.Result;
import io.thalweg.benchmarks.nexmark.ResultSink;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** The shared sink. */
final class FlinkResults implements Sink<Result> {
    private static final long serialVersionUID = 1;

    @Override
    public SinkWriter<Result> createWriter(WriterInitContext context) {
        return new Writer();
    }

    private static final class Writer implements SinkWriter<Result> {
        private final ResultSink results = new ResultSink();

        @Override
        public void write(Result result, Context context) {
            results.write(result);
        }

        @Override
        public void flush(boolean endOfInput) {}

        @Override
        public void close() {
            results.close();
        }
    }
}
