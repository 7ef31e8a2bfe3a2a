package io.thalweg.examples.enrichment;

import io.thalweg.annotations.Source;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import java.io.IOException;
import java.util.List;

/** The orders that the jobs of this package read: 200, one a second, over 40 products. */
@Source
class Orders implements StreamSource<Order> {

    private final StreamSource<Order> generated = GeneratorSource.of(
                    index -> new Order(index * 1_000, (int) (index % 40), (int) (index % 3) + 1))
            .count(200);

    @Override
    public List<SourceSplit> splits() throws IOException {
        return generated.splits();
    }

    @Override
    public SplitReader<Order> open(SourceSplit split, long position) throws IOException {
        return generated.open(split, position);
    }
}
