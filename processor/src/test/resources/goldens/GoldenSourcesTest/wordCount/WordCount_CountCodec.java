package words;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link WordCount.Count}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class WordCount_CountCodec implements Codec<WordCount.Count> {
    static final WordCount_CountCodec INSTANCE = new WordCount_CountCodec();

    @Override
    public void write(WordCount.Count value, BinaryOutput out) {
        String word = value.word();
        out.writeByte(word == null ? 1 : 0);
        if (word != null) {
            out.writeString(word);
        }
        out.writeLong(value.count());
    }

    @Override
    public WordCount.Count read(BinaryInput in) {
        int nulls = in.readByte();
        String word = (nulls & 1) != 0 ? null : in.readString();
        long count = in.readLong();
        try {
            return new WordCount.Count(word, count);
        } catch (RuntimeException e) {
            throw in.refused("Count", e);
        }
    }

    @Override
    public WordCount.Count copy(WordCount.Count value) {
        return value;
    }

    @Override
    public String schema() {
        return "Count(word String, count long)";
    }
}
