package io.thalweg.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.KeyModel.Member;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The job that the language is introduced with, member by member. */
class DelayedFlightsTest {

    private static JobReading job;

    @BeforeAll
    static void read() {
        job = JobReading.of("""
                @Job
                @Checkpointed(every = "10s", storage = "file:checkpoints")
                class DelayedFlights {

                    record Flight(@EventTime Instant scheduled, String origin, String destination, int delayMinutes) {}
                    record AirportDelay(String airport, Instant windowEnd, long flights, double meanDelay) {}

                    @Source @Watermark(lag = "2h", every = "record")
                    StreamSource<Flight> flights(Config config, @Csv Format<Flight> format) {
                        return null;
                    }

                    @Filter
                    boolean departed(Flight flight) { return flight.delayMinutes() > -60; }

                    @From("departed") @KeyBy("origin") @Window(size = "6h", slide = "1h")
                    static class DelayByAirport {
                        long flights;
                        long minutes;
                        @OnEvent  void add(Flight flight)          { flights++; minutes += flight.delayMinutes(); }
                        @OnMerge  void merge(DelayByAirport other) { flights += other.flights; }
                        @OnWindow AirportDelay result(@Key String airport, TimeWindow window) {
                            return new AirportDelay(airport, window.endInstant(), flights, (double) minutes / flights);
                        }
                    }

                    @Sink
                    StreamSink<AirportDelay> delays(Config config, @Csv Format<AirportDelay> format) {
                        return null;
                    }
                }
                """);
    }

    @Test
    void methodsComeFirstThenClasses() {
        assertThat(job.messages()).isEmpty();
        assertThat(job.model().name()).isEqualTo("DelayedFlights");
        assertThat(job.model().steps())
                .extracting(StepModel::name)
                .containsExactly("flights", "departed", "delays", "DelayByAirport");
        assertThat(job.model().parallelism()).isEqualTo(1);
        assertThat(job.model().keyGroups()).isEqualTo(128);
        assertThat(job.model().usesInstance()).isTrue();
        assertThat(job.model().runOptions()).containsEntry("checkpoint-every", "10s");
    }

    @Test
    void sourceHasAWatermarkAndAFormat() {
        SourceModel flights = job.step("flights", SourceModel.class);
        assertThat(flights.record()).hasToString("DelayedFlights.Flight");
        assertThat(flights.method().orElseThrow().parameters())
                .extracting(Parameter::role)
                .containsExactly(Role.CONFIG, Role.CSV);
        assertThat(flights.method().get().parameters().get(1).qualifier()).isEqualTo(",");
        WatermarkModel watermark = flights.watermark().orElseThrow();
        assertThat(watermark.lag().millis()).isEqualTo(7_200_000);
        assertThat(watermark.perRecord()).isTrue();
        assertThat(watermark.idleAfter()).isEmpty();
    }

    @Test
    void filterKeepsTheType() {
        FilterModel departed = job.step("departed", FilterModel.class);
        assertThat(departed.output())
                .contains(job.step("flights", SourceModel.class).record());
        assertThat(departed.input().from()).isEmpty();
    }

    @Test
    void windowStepHasKeyStateAndHandlers() {
        WindowModel window = job.step("DelayByAirport", WindowModel.class);
        EventHandler add = window.step().handlers().get(0);
        assertThat(add.input().from()).extracting(FromName::text).containsExactly("departed");
        assertThat(add.key().orElseThrow().parts()).singleElement().satisfies(part -> {
            assertThat(part.text()).isEqualTo("origin");
            assertThat(part.path()).containsExactly(new Member("origin", true, true));
            assertThat(part.value().type()).isEqualTo(TypeRef.of("java.lang", "String"));
        });
        assertThat(window.step().fields()).extracting(StateField::name).containsExactly("flights", "minutes");
        assertThat(window.step().fields()).noneMatch(StateField::freshObject);
        assertThat(window.onMerge()).isPresent();
        assertThat(window.onWindow().parameters()).extracting(Parameter::role).containsExactly(Role.KEY, Role.WINDOW);
        assertThat(window.buffered()).isFalse();
        assertThat(window.accumulates()).isTrue();
        assertThat(window.output().orElseThrow()).hasToString("DelayedFlights.AirportDelay");
    }

    @Test
    void windowIsSliding() {
        WindowSpec spec = job.step("DelayByAirport", WindowModel.class).window();
        assertThat(spec.kind()).isEqualTo(Kind.SLIDING);
        assertThat(spec.sizeMillis()).isEqualTo(21_600_000);
        assertThat(spec.slideMillis()).isEqualTo(3_600_000);
        assertThat(spec.offsetMillis()).isZero();
        assertThat(spec.latenessMillis()).isZero();
        assertThat(spec.eventTime()).isTrue();
    }

    @Test
    void sinkReadsWhatItsTypeSays() {
        SinkModel delays = job.step("delays", SinkModel.class);
        assertThat(delays.writesDirectly()).isFalse();
        assertThat(delays.input().record()).hasToString("DelayedFlights.AirportDelay");
    }

    @Test
    void eventTypesAreFoundInOrderOfFirstMention() {
        assertThat(job.model().types().values())
                .extracting(type -> type.type().toString())
                .containsExactly("DelayedFlights.Flight", "DelayedFlights.AirportDelay");
        EventType flight = job.type("DelayedFlights.Flight");
        assertThat(flight.shape()).isEqualTo(Shape.RECORD);
        assertThat(flight.immutable()).isTrue();
        assertThat(flight.components())
                .extracting(EventType.Component::name)
                .containsExactly("scheduled", "origin", "destination", "delayMinutes");
        assertThat(flight.eventTime().orElseThrow().component().name()).isEqualTo("scheduled");
        assertThat(flight.eventTime().get().unitNanos()).isZero();
    }
}
