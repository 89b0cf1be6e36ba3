package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * The parameters of a model.
 *
 * <p>An optimiser may leave table rows behind that no step touches; they are brought up to date when they are next read. So
 * whoever reads a table asks {@link #beforeReading} first. One thread at a time.
 */
public final class Parameters {

    private final ParameterLayout layout;
    private final INDArray vector;
    private final RunningStatistics statistics;
    private Keeper keeper = new UpToDate();
    private Optional<SignConstraint> constraint = Optional.empty();

    /** Parameters of a model without running statistics. */
    public Parameters(ParameterLayout layout, INDArray vector) {
        this(
                layout,
                vector,
                new RunningStatistics(new ParameterLayout.Builder().build(), Nd4j.empty(vector.dataType())));
    }

    /** Parameters of a model with running statistics, which snapshots take along. */
    public Parameters(ParameterLayout layout, INDArray vector, RunningStatistics statistics) {
        this.layout = layout;
        this.vector = vector;
        this.statistics = statistics;
    }

    /** Brings rows up to date that the last steps have left behind. */
    interface Keeper {

        /**
         * Brings rows of one table up to date.
         *
         * @param rows distinct
         */
        void bringUpToDate(Block table, int[] rows);

        /** Brings all rows of all tables up to date. */
        void bringAllUpToDate();
    }

    private static final class UpToDate implements Keeper {
        @Override
        public void bringUpToDate(Block table, int[] rows) {}

        @Override
        public void bringAllUpToDate() {}
    }

    public ParameterLayout layout() {
        return layout;
    }

    /** All parameters [layout.length]; rows of tables may lag behind, see {@link #settled}. */
    public INDArray vector() {
        return vector;
    }

    /** The parameters outside of tables [layout.denseLength], sharing memory. */
    public INDArray dense() {
        return vector.get(NDArrayIndex.interval(0, layout.denseLength()));
    }

    /** What training passes learn beside the parameters. */
    public RunningStatistics statistics() {
        return statistics;
    }

    /** What the layers of a new pass read: the dense parameters as they are now. */
    public PassContext context(boolean training) {
        return new PassContext(dense().dup(), statistics.vector(), training);
    }

    /** All parameters, none lagging behind. */
    public INDArray settled() {
        keeper.bringAllUpToDate();
        return vector;
    }

    /** Brings all rows up to date for good, and lets the optimiser go that has kept them, with what it holds of each parameter. */
    public void release() {
        keeper.bringAllUpToDate();
        keeper = new UpToDate();
    }

    /**
     * Makes sure that rows of a table are as the steps so far want them.
     *
     * @param rows distinct
     */
    public void beforeReading(Block table, int[] rows) {
        keeper.bringUpToDate(table, rows);
    }

    void keptBy(Keeper other) {
        keeper = other;
    }

    /** From now on every step of an optimiser ends within the constraint, which the parameters must be in already. */
    public void keepWithin(SignConstraint other) {
        constraint = Optional.of(other);
    }

    /** Brings the parameters back within their constraint, where they have one. */
    void project() {
        constraint.ifPresent(signs -> signs.project(vector));
    }

    /** Whether no parameter is NaN or infinite. */
    public boolean finite() {
        return Double.isFinite(vector.sumNumber().doubleValue());
    }

    /**
     * Writes the parameters as they lie, rows that lag behind included, since their optimiser's state belongs to them, and the
     * running statistics.
     */
    public void write(DataOutput out) throws IOException {
        StoredArray.write(vector, out);
        if (!statistics.vector().isEmpty()) {
            StoredArray.write(statistics.vector(), out);
        }
    }

    /** Overwrites the parameters and running statistics with what {@link #write} wrote. */
    public void read(DataInput in) throws IOException {
        StoredArray.readInto(vector, in);
        if (!statistics.vector().isEmpty()) {
            StoredArray.readInto(statistics.vector(), in);
        }
    }

    /**
     * A copy of the right size for {@link Snapshot#read}, of the parameters as they lie: unlike {@link #snapshot} it brings no
     * row up to date, so that a resumed run makes up for missed steps when the uninterrupted one does.
     */
    public Snapshot blank() {
        return Snapshot.of(vector, statistics.vector());
    }

    /** A copy, with the running statistics, that later steps do not change. */
    public Snapshot snapshot() {
        return Snapshot.of(settled(), statistics.vector());
    }

    /** Overwrites all parameters and running statistics. */
    public void restore(Snapshot snapshot) {
        keeper.bringAllUpToDate();
        snapshot.restore(vector);
        snapshot.restoreStatistics(statistics.vector());
    }
}
