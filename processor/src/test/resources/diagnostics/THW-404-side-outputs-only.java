import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Sorting {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    void sort(Order order, @SideOutput("big") Out<Order> big, @SideOutput("small") Out<Order> small) {}

    @Sink
    @From("sort") // error: THW-404 "Step \"sort\" emits no records" "\"sort.big\" (Sorting.Order), \"sort.small\" (Sorting.Order)"
    void print(Order order) {}
}
