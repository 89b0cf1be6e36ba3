package io.labelcraft.nn;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.labelcraft.SmallLog;
import io.labelcraft.nn.ParameterLayout.Block;
import io.labelcraft.nn.ParameterVector.TouchedRows;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A step of an embedding costs what its batch costs, however many rows the table has. */
class EmbeddingStepTest {

    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int COLUMNS = 12;
    private static final int BATCH = 512;
    private static final String WORKSPACE = "embedding step";
    private static final double RATE = 3e-3;

    /** A table, and a batch of as many distinct rows whatever its size, each looked up twice. */
    private static final class Table {

        private final Parameters parameters;
        private final Embedding embedding;
        private final Optimiser optimiser;
        private final int[] batch;
        private final INDArray cotangent = Nd4j.ones(DataType.FLOAT, BATCH, COLUMNS);

        Table(int rows) {
            ParameterLayout layout = new ParameterLayout.Builder()
                    .add("dense", 1, 1)
                    .addTable("table", rows, COLUMNS)
                    .build();
            Block table = layout.block("table");
            this.parameters = new Parameters(layout, Nd4j.rand(DataType.FLOAT, layout.length()));
            this.embedding = new Embedding(table);
            this.optimiser = Optimiser.of(SmallLog.adam(RATE, 0.3), parameters);
            this.batch = IntStream.range(0, 2 * BATCH)
                    .map(i -> i % BATCH * (rows / BATCH))
                    .toArray();
        }

        /** As {@code lookahead} does it: a trial step, a look at what it gives, taking it back, and the step itself. */
        void step() {
            try (MemoryWorkspace memory = StepMemory.step(WORKSPACE)) {
                Embedding.Lookup lookup = embedding.look(parameters, batch, 2);
                optimiser.save();
                optimiser.step(gradient(lookup), RATE);
                embedding.look(parameters, batch, 2).pushforward(gradient(lookup));
                optimiser.restore();
                optimiser.step(gradient(lookup), RATE);
            }
        }

        private ParameterVector gradient(Embedding.Lookup lookup) {
            TouchedRows touched = lookup.pullback(cotangent);
            return new ParameterVector(
                    parameters.layout(), Nd4j.zeros(DataType.FLOAT, 1), Map.of(embedding.table(), touched));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void leavesAllOtherRowsWithTheBitsTheyHad(int rows) {
        Table table = new Table(rows);
        float[] before = table.parameters.vector().toFloatVector();
        for (int step = 0; step < 3; step++) {
            table.step();
        }
        float[] after = table.parameters.vector().toFloatVector();
        boolean[] touched = new boolean[rows];
        Arrays.stream(table.batch).forEach(row -> touched[row] = true);
        int[] changed = IntStream.range(0, rows)
                .filter(row -> Arrays.mismatch(
                                before,
                                1 + row * COLUMNS,
                                1 + (row + 1) * COLUMNS,
                                after,
                                1 + row * COLUMNS,
                                1 + (row + 1) * COLUMNS)
                        >= 0)
                .toArray();
        assertThat(changed)
                .isEqualTo(IntStream.range(0, rows).filter(row -> touched[row]).toArray());
    }

    /** Bytes of one step: on the heap, and off it of the step's workspace. */
    private record Memory(long heap, long workspace) {

        private static final int WARM_UP = 30;
        private static final int STEPS = 20;

        static Memory ofOneStep(int rows) {
            Table table = new Table(rows);
            for (int step = 0; step < WARM_UP; step++) {
                table.step();
            }
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long thread = Thread.currentThread().getId();
            long before = threads.getThreadAllocatedBytes(thread);
            for (int step = 0; step < STEPS; step++) {
                table.step();
            }
            long heap = (threads.getThreadAllocatedBytes(thread) - before) / STEPS;
            long workspace = Nd4j.getWorkspaceManager()
                    .getWorkspaceForCurrentThread(WORKSPACE)
                    .getCurrentSize();
            Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
            return new Memory(heap, workspace);
        }
    }

    /** The tenth is the compiler's, which gets ever better at doing without objects. */
    @Test
    void allocatesNoMoreOnAHundredTimesTheRows() {
        Memory small = Memory.ofOneStep(SMALL);
        Memory large = Memory.ofOneStep(LARGE);
        assertThat(large.heap()).isLessThan(small.heap() * 11 / 10);
        assertThat(large.workspace()).isPositive().isEqualTo(small.workspace());
    }
}
