package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.StateOptionCode;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.StateOptions;
import io.thalweg.processor.model.StateOptions.TimeToLive;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;

/** Reads {@code @State} on a field, but for the members that only some state objects have. */
final class StateOptionsReader {

    private static final List<String> MEMBERS_OF_TTL = List.of("refresh", "expired", "cleanup");

    private final Reading reading;

    StateOptionsReader(Reading reading) {
        this.reading = reading;
    }

    /** What is said; nothing if there is no annotation. */
    Optional<StateOptions> read(VariableElement field) {
        return reading.annotations().find(field, Names.STATE).map(this::options);
    }

    private StateOptions options(AnnotationView view) {
        return new StateOptions(timeToLive(view), was(view), view.origin());
    }

    private Optional<TimeToLive> timeToLive(AnnotationView view) {
        if (view.string("ttl").isEmpty() && !view.isWritten("ttl")) {
            MEMBERS_OF_TTL.stream().filter(view::isWritten).findFirst().ifPresent(member -> withoutTtl(view, member));
            return Optional.empty();
        }
        return new DurationReader(reading)
                .configurable(view, "ttl")
                .filter(duration -> isPositive(view, duration))
                .map(duration -> new TimeToLive(
                        duration,
                        view.constant("refresh").equals("ON_READ"),
                        view.constant("expired").equals("UNTIL_CLEANED"),
                        view.constants("cleanup").contains("INCREMENTAL"),
                        view.constants("cleanup").contains("SNAPSHOT")));
    }

    private void withoutTtl(AnnotationView view, String member) {
        reading.report()
                .add(
                        StateOptionCode.WITHOUT_TTL,
                        view.origin(member),
                        "\"" + member + "\" of " + Reading.quoted(view.element()) + " changes nothing: without a ttl"
                                + " nothing expires. Add one, such as \"ttl = \"1h\"\", or remove \"" + member + "\".");
    }

    private boolean isPositive(AnnotationView view, DurationText duration) {
        if (duration.placeholder() || duration.millis() > 0) {
            return true;
        }
        reading.report()
                .add(
                        StateOptionCode.TTL_ZERO,
                        view.origin("ttl"),
                        "The time to live of " + Reading.quoted(view.element()) + " is zero, so that it would expire at"
                                + " once. Expected more than zero, such as \"1h\"; without ttl it is kept until it is"
                                + " removed.");
        return false;
    }

    private Optional<String> was(AnnotationView view) {
        String name = view.string("was");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (view.element().getSimpleName().contentEquals(name)) {
            return reading.fail(
                    StateOptionCode.WAS_ITSELF,
                    view.origin("was"),
                    "\"was\" names " + Reading.quoted(name) + " itself. Expected the name that the field had before, or"
                            + " nothing. Remove it.");
        }
        return Optional.of(name);
    }
}
