package market;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

/** Who has put something up for auction within ten minutes of signing up, and who has clicked what he saw. */
@Job
class NewSellers {
    record Person(@EventTime Instant registered, long id, String name) {}

    record Auction(@EventTime Instant opened, long seller, String item) {}

    /** Changes: the source may use one object for all of them. */
    static class View {
        @EventTime long time;
        String user;
        int page;
    }

    record Seller(long id, String name, String item) {}

    record Seen(String user, int page, boolean clicked) {}

    @Source
    @Watermark(lag = "10s", every = "record")
    StreamSource<Person> people() {
        return CollectionSource.of();
    }

    @Source
    @Watermark(lag = "10s", every = "record")
    StreamSource<Auction> auctions() {
        return CollectionSource.of();
    }

    @Source
    @Watermark(lag = "1s", every = "record")
    StreamSource<View> views() {
        return CollectionSource.of();
    }

    @Source
    @Watermark(lag = "1s", every = "record")
    StreamSource<View> clicks() {
        return CollectionSource.of();
    }

    @Join(left = "id", right = "seller")
    @Window(size = "10m")
    Seller newSellers(Person person, Auction auction) {
        return new Seller(person.id(), person.name(), auction.item());
    }

    @Join(left = {"user", "page"}, right = {"user", "page"}, type = JoinType.LEFT)
    @Window(gap = "1m", lateness = "10s")
    void seen(
            @From("views") View view,
            @From("clicks") View click,
            @Key String user,
            Out<Seen> out,
            @SideOutput("unclicked") Out<View> unclicked) {
        out.emit(new Seen(user, view.page, click != null));
        if (click == null) {
            unclicked.emit(view);
        }
    }

    @Sink
    void sellers(Seller seller) {}

    @Sink
    void shown(Seen seen) {}

    @From("seen.unclicked")
    @Sink
    void unclicked(View view) {}

    @From("newSellers.late")
    @Sink
    void lateAuctions(Auction auction) {}

    @From("seen.lateRight")
    @Sink
    void lateClicks(View click) {}
}
