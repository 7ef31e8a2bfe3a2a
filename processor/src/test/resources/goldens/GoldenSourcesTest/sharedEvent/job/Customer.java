package shared.events;

import io.thalweg.annotations.Event;
import java.time.LocalDate;
import java.util.List;

/** Shared between jobs and modules, so its codec stands beside it and not beside a job. */
@Event
public record Customer(long id, String name, LocalDate since, List<Address> addresses) {

    /** Part of the shared type. */
    public record Address(String street, String city) {}
}
