package shapes;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Everything that a component may be: sealed, nested, collections, scalars. */
@Job
class Drawings {

    sealed interface Shape permits Circle, Polygon, Group {}

    record Circle(Point center, double radius) implements Shape {}

    record Polygon(List<Point> corners, Optional<String> label) implements Shape {}

    record Group(Set<Circle> members, Map<String, List<Polygon>> layers) implements Shape {}

    record Point(int x, int y) {}

    enum Status { DRAFT, FINAL }

    record Drawing(
            UUID id,
            Shape root,
            Status status,
            LocalDate day,
            LocalDateTime changed,
            Duration spent,
            java.math.BigDecimal price,
            java.math.BigInteger hash,
            byte[] thumbnail,
            List<double[]> grid,
            Map<Status, Set<Long>> reviewers,
            Character letter,
            Optional<Point> cursor,
            List<Optional<Boolean>> flags) {}

    @Source
    StreamSource<Drawing> drawings(Config config, @Json Format<Drawing> format) {
        return FileSource.of(config.get("drawings"), format);
    }

    @KeyBy("id")
    static class Latest {
        Drawing drawing;
        List<Shape> roots = new ArrayList<>();
        Status status = Status.DRAFT;

        @OnEvent
        Shape keep(Drawing next) {
            drawing = next;
            roots.add(next.root());
            return roots.get(0);
        }
    }

    @Sink
    StreamSink<Shape> shapes(@Json Format<Shape> format) {
        return FileSink.of("-", format);
    }
}
