package io.labelcraft.recommender;

import io.labelcraft.nn.Embedding;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import io.labelcraft.nn.Parameters;
import org.nd4j.linalg.api.ndarray.INDArray;

/** For each log row the embeddings of an id and of its features side by side. Not safe for several threads. */
final class ConcatenatedEmbeddings {

    private final EmbeddingRows rows;
    private final Embedding embedding;

    ConcatenatedEmbeddings(EmbeddingRows rows, Block table) {
        this.rows = rows;
        this.embedding = new Embedding(table);
    }

    /** Numbers for each log row. */
    int width() {
        return rows.perRow() * embedding.table().columns();
    }

    Block table() {
        return embedding.table();
    }

    Lookup look(Parameters parameters, int[] logRows) {
        return new Lookup(embedding.look(parameters, rows.of(logRows), 1), logRows.length);
    }

    /** One look-up, with what its derivatives need. */
    final class Lookup {

        private final Embedding.Lookup single;
        private final int logRows;

        private Lookup(Embedding.Lookup single, int logRows) {
            this.single = single;
            this.logRows = logRows;
        }

        /** [log rows, width]. */
        INDArray output() {
            return sideBySide(single.output());
        }

        /** @param cotangent [log rows, width] */
        TouchedRows pullback(INDArray cotangent) {
            INDArray rowMajor = cotangent.ordering() == 'c' && !cotangent.isView() ? cotangent : cotangent.dup('c');
            return single.pullback(rowMajor.reshape(
                    'c', (long) logRows * rows.perRow(), embedding.table().columns()));
        }

        /** [log rows, width]. */
        INDArray pushforward(ParameterVector tangent) {
            return sideBySide(single.pushforward(tangent));
        }

        private INDArray sideBySide(INDArray matrix) {
            return matrix.reshape('c', logRows, width());
        }
    }
}
