package io.labelcraft.recommender;

import io.labelcraft.nn.HistoryPooling.Sides;
import io.labelcraft.nn.HistoryRows;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import io.labelcraft.nn.Parameters;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The items of a batch and the distinct items of its histories, looked up at once. */
final class ItemLookup {

    private final ConcatenatedEmbeddings.Lookup lookup;
    private final HistoryRows histories;
    private final int queries;
    private final int keys;

    /** @param logRows of the batch */
    ItemLookup(ConcatenatedEmbeddings items, RowHistories histories, Parameters parameters, int[] logRows) {
        RowHistories.Batch batch = histories.before(logRows);
        this.histories = batch.rows();
        this.queries = logRows.length;
        this.keys = batch.logRows().length;
        this.lookup = items.look(
                parameters,
                IntStream.concat(IntStream.of(logRows), IntStream.of(batch.logRows()))
                        .toArray());
    }

    HistoryRows histories() {
        return histories;
    }

    /** The batch's items as queries, those of the histories as keys. */
    Sides output() {
        return sides(lookup.output());
    }

    TouchedRows pullback(Sides cotangent) {
        return lookup.pullback(keys == 0 ? cotangent.queries() : Nd4j.concat(0, cotangent.queries(), cotangent.keys()));
    }

    Sides pushforward(ParameterVector tangent) {
        return sides(lookup.pushforward(tangent));
    }

    private Sides sides(INDArray all) {
        INDArray queryRows = rows(all, 0, queries);
        return new Sides(queryRows, keys == 0 ? unusedKey(all) : rows(all, queries, queries + keys));
    }

    /** ND4J has no matrices without rows. */
    private static INDArray unusedKey(INDArray like) {
        return Nd4j.zeros(like.dataType(), 1, like.columns());
    }

    private static INDArray rows(INDArray all, int from, int to) {
        return all.get(NDArrayIndex.interval(from, to), NDArrayIndex.all()).dup('c');
    }
}
