package shipments;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

/** A step without key that keeps a batch, and another that knows the offsets of all lanes. */
@Job
class Shipments {

    record Parcel(int partition, long offset, String city) {}

    record Offset(int partition, long next) {}

    record Load(String cities) {}

    @Source
    StreamSource<Parcel> parcels(@Csv Format<Parcel> format) {
        return FileSource.of("parcels.csv", format);
    }

    static class Loads {
        @OperatorState
        ListState<Parcel> waiting;

        @OperatorState(Redistribution.UNION)
        ListState<Offset> offsets;

        transient int count;
        transient Map<Integer, Long> next = new TreeMap<>();
        transient long complete;

        @OnStart
        void start() {
            waiting.get().forEach(parcel -> count++);
            offsets.get().forEach(offset -> next.merge(offset.partition(), offset.next(), Math::max));
        }

        @OnEvent
        Load add(Parcel parcel) {
            waiting.add(parcel);
            next.put(parcel.partition(), parcel.offset() + 1);
            if (++count < 10) {
                return null;
            }
            StringBuilder cities = new StringBuilder();
            waiting.get().forEach(each -> cities.append(each.city()).append(' '));
            waiting.clear();
            count = 0;
            return new Load(cities.toString());
        }

        @OnCheckpoint
        void save() {
            offsets.clear();
            next.forEach((partition, offset) -> offsets.add(new Offset(partition, offset)));
        }

        @OnCheckpointComplete
        void saved(long checkpointId) {
            complete = checkpointId;
        }
    }

    @Sink
    StreamSink<Load> loads(@Csv Format<Load> format) {
        return FileSink.of("-", format);
    }
}
