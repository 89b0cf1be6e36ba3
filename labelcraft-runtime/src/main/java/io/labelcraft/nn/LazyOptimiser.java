package io.labelcraft.nn;

import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** What all rules share: the clock of each table row, making up for missed steps, and taking a trial back. */
abstract class LazyOptimiser implements Optimiser, Parameters.Keeper {

    private final Parameters parameters;
    private final StepHistory history;
    private final RowKernel kernel = RowKernel.forBackend();
    private final Map<Block, int[]> lastSteps = new HashMap<>();
    private Trial trial;

    LazyOptimiser(Parameters parameters, double weightDecay) {
        this.parameters = parameters;
        this.history = new StepHistory(weightDecay);
        parameters.layout().tables().forEach(table -> lastSteps.put(table, new int[table.rows()]));
        parameters.keptBy(this);
    }

    /** What the rule keeps for each parameter, as vectors of the same layout. */
    abstract List<INDArray> moments();

    private List<INDArray> state() {
        List<INDArray> state = new ArrayList<>(moments());
        state.add(parameters.vector());
        return state;
    }

    /** One step of the dense parameters, at step {@code history().steps()}. */
    abstract void stepDense(INDArray gradient);

    /** One step of rows that are up to date to the step before. */
    abstract void stepRows(Block table, TouchedRows gradient);

    /**
     * Does to rows what the steps after {@code last} did to parameters without a gradient.
     *
     * @param last for each row the step that it is up to date to
     */
    abstract void makeUp(Block table, int[] rows, int[] last);

    final Parameters parameters() {
        return parameters;
    }

    final StepHistory history() {
        return history;
    }

    final RowKernel kernel() {
        return kernel;
    }

    final INDArray dense(INDArray vector) {
        return vector.get(NDArrayIndex.interval(0, parameters.layout().denseLength()));
    }

    @Override
    public final void step(ParameterVector gradient, double rate) {
        gradient.tables().forEach((table, touched) -> bringUpToDate(table, touched.rows()));
        history.add(rate);
        if (parameters.layout().denseLength() > 0) {
            stepDense(gradient.dense());
        }
        gradient.tables().forEach((table, touched) -> {
            remember(table, touched.rows());
            stepRows(table, touched);
            setLastStep(table, touched.rows());
        });
        parameters.project();
    }

    @Override
    public final void bringUpToDate(Block table, int[] rows) {
        int[] last = lastSteps.get(table);
        int[] stale =
                Arrays.stream(rows).filter(row -> last[row] < history.steps()).toArray();
        if (stale.length > 0) {
            remember(table, stale);
            makeUp(table, stale, Arrays.stream(stale).map(row -> last[row]).toArray());
            setLastStep(table, stale);
        }
    }

    @Override
    public final void bringAllUpToDate() {
        for (Block table : parameters.layout().tables()) {
            int[] all = new int[table.rows()];
            Arrays.setAll(all, row -> row);
            bringUpToDate(table, all);
        }
    }

    private void setLastStep(Block table, int[] rows) {
        int[] last = lastSteps.get(table);
        for (int row : rows) {
            last[row] = history.steps();
        }
    }

    @Override
    public final void save() {
        try (MemoryWorkspace outliving = StepMemory.outlive()) {
            List<INDArray> dense =
                    state().stream().map(vector -> dense(vector).dup()).toList();
            trial = new Trial(history.steps(), dense, new ArrayDeque<>());
        }
    }

    @Override
    public final void restore() {
        trial.rows().forEach(this::takeBack);
        for (int i = 0; i < trial.dense().size(); i++) {
            dense(state().get(i)).assign(trial.dense().get(i));
        }
        history.truncate(trial.step());
        trial = null;
    }

    @Override
    public final void write(DataOutput out) throws IOException {
        history.write(out);
        for (Block table : parameters.layout().tables()) {
            for (int step : lastSteps.get(table)) {
                out.writeInt(step);
            }
        }
        for (INDArray vector : moments()) {
            StoredArray.write(vector, out);
        }
    }

    @Override
    public final void read(DataInput in) throws IOException {
        history.read(in);
        for (Block table : parameters.layout().tables()) {
            int[] last = lastSteps.get(table);
            for (int row = 0; row < last.length; row++) {
                last[row] = in.readInt();
            }
        }
        for (INDArray vector : moments()) {
            StoredArray.readInto(vector, in);
        }
    }

    /** Rows as they were, the last ones that were changed first. */
    private record Trial(int step, List<INDArray> dense, Deque<OldRows> rows) {}

    private record OldRows(Block table, int[] rows, int[] last, List<INDArray> state) {}

    private void remember(Block table, int[] rows) {
        if (trial != null) {
            try (MemoryWorkspace outliving = StepMemory.outlive()) {
                int[] last = lastSteps.get(table);
                List<INDArray> old = state().stream()
                        .map(vector -> kernel.gatherSum(table.of(vector), rows, 1))
                        .toList();
                trial.rows()
                        .push(new OldRows(
                                table,
                                rows,
                                Arrays.stream(rows).map(row -> last[row]).toArray(),
                                old));
            }
        }
    }

    private void takeBack(OldRows old) {
        for (int i = 0; i < old.state().size(); i++) {
            kernel.write(old.state().get(i), old.rows(), old.table().of(state().get(i)));
        }
        int[] last = lastSteps.get(old.table());
        for (int i = 0; i < old.rows().length; i++) {
            last[old.rows()[i]] = old.last()[i];
        }
    }
}
