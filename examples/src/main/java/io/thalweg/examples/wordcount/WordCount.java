package io.thalweg.examples.wordcount;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the words of a text while it is read. */
@Job
class WordCount {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['\u2019]\\p{L}+)*");

    record Word(String text) {}

    record Count(String word, long times) {}

    @Source
    StreamSource<String> lines(Config config) {
        return FileSource.of(config.get("input", "data/river.txt"), Format.lines());
    }

    @Transform
    void words(String line, Out<Word> out) {
        Matcher words = WORD.matcher(line.toLowerCase(Locale.ROOT));
        while (words.find()) {
            out.emit(new Word(words.group()));
        }
    }

    @KeyBy("text")
    static class Counts {
        long times;

        @OnEvent
        Count count(Word word) {
            times++;
            return new Count(word.text(), times);
        }
    }

    @Sink
    StreamSink<Count> counted(Config config, @Csv Format<Count> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
