package io.labelcraft.nn;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Matrices side by side. Linear, so its pushforward is itself.
 *
 * @param widths columns of each
 */
public record Concatenation(List<Integer> widths) {

    public Concatenation {
        widths = List.copyOf(widths);
    }

    /** Columns of the result. */
    public int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** [rows, width]. */
    public INDArray join(INDArray... parts) {
        return Nd4j.concat(1, parts);
    }

    /** The pullback of {@link #join}: copies of the parts of a matrix, row-major. */
    public List<INDArray> split(INDArray joined) {
        int[] ends = widths.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        return IntStream.range(0, ends.length)
                .mapToObj(i -> joined.get(NDArrayIndex.all(), NDArrayIndex.interval(ends[i] - widths.get(i), ends[i]))
                        .dup('c'))
                .toList();
    }
}
