package words;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Counts words of a text: strings, a step that makes many records of one, and a keyed step. */
@Job
class WordCount {

    record Count(String word, long count) {}

    @Source
    StreamSource<String> lines() {
        return CollectionSource.of(List.of("to be or", "not to be"));
    }

    @Transform
    void words(String line, Out<String> out) {
        for (String word : line.split(" ")) {
            out.emit(word);
        }
    }

    @From("words")
    @KeyBy("#word")
    static class Counts {
        long count;

        static String word(String word) {
            return word;
        }

        @OnEvent
        Count add(String word, @Key String key) {
            return new Count(key, ++count);
        }
    }

    @Sink
    void print(Count count) {
        System.out.println(count.word() + " " + count.count());
    }
}
