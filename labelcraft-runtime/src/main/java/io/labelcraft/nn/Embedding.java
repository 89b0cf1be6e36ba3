package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Looks rows of a table up and adds some of them together. Not safe for several threads. */
public final class Embedding {

    private final Block table;
    private final RowKernel kernel = RowKernel.forBackend();
    private final DistinctRows.Finder finder;

    public Embedding(Block table) {
        this.table = table;
        this.finder = new DistinctRows.Finder(table.rows());
    }

    public Block table() {
        return table;
    }

    /**
     * Sums {@code perOutput} rows into each row of the output.
     *
     * @param rows of the table, {@code perOutput} for each output row
     */
    public Lookup look(Parameters parameters, int[] rows, int perOutput) {
        DistinctRows distinct = finder.find(rows);
        parameters.beforeReading(table, distinct.rows());
        INDArray output = kernel.gatherSum(table.of(parameters.vector()), rows, perOutput);
        return new Lookup(distinct, perOutput, output);
    }

    /** One look-up, with what its derivatives need. */
    public final class Lookup {

        private final DistinctRows distinct;
        private final int perOutput;
        private final INDArray output;

        private Lookup(DistinctRows distinct, int perOutput, INDArray output) {
            this.distinct = distinct;
            this.perOutput = perOutput;
            this.output = output;
        }

        /** [outputs, columns]. */
        public INDArray output() {
            return output;
        }

        /**
         * The gradient in the rows that were looked up.
         *
         * @param cotangent [outputs, columns]
         */
        public TouchedRows pullback(INDArray cotangent) {
            INDArray gradient = Nd4j.zeros(cotangent.dataType(), distinct.rows().length, table.columns());
            kernel.scatterAdd(cotangent, distinct.places(), perOutput, gradient);
            return new TouchedRows(distinct.rows(), gradient);
        }

        /**
         * The change of the output along a tangent.
         *
         * @return [outputs, columns]
         */
        public INDArray pushforward(ParameterVector tangent) {
            TouchedRows touched = tangent.tables().get(table);
            if (touched == null || touched.rows().length == 0) {
                return output.like();
            }
            int[] found = finder.places(distinct.rows(), touched.rows());
            int[] places = new int[distinct.places().length];
            for (int i = 0; i < places.length; i++) {
                places[i] = found[distinct.places()[i]];
            }
            return kernel.gatherSum(touched.values(), places, perOutput);
        }
    }
}
