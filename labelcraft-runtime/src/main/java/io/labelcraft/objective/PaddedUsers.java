package io.labelcraft.objective;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Users with different numbers of candidates as the rows of one matrix, filled up with zeros.
 *
 * @param rowsOfUsers each user's candidates
 * @param width the largest number of candidates
 * @param presence [users, width], 1 where there is a candidate, else 0
 * @param counts [users, 1], the numbers of candidates
 */
record PaddedUsers(List<int[]> rowsOfUsers, int width, INDArray presence, INDArray counts) {

    static PaddedUsers of(List<int[]> rowsOfUsers) {
        int users = rowsOfUsers.size();
        int width = rowsOfUsers.stream().mapToInt(rows -> rows.length).max().orElse(0);
        double[] presence = new double[users * width];
        double[] counts = new double[users];
        for (int user = 0; user < users; user++) {
            int candidates = rowsOfUsers.get(user).length;
            Arrays.fill(presence, user * width, user * width + candidates, 1);
            counts[user] = candidates;
        }
        return new PaddedUsers(
                rowsOfUsers,
                width,
                Nd4j.createFromArray(presence).reshape('c', users, width),
                Nd4j.createFromArray(counts).reshape('c', users, 1));
    }

    /** Lays a column of the feedback table out as [users, width]. */
    INDArray laidOut(double[] column) {
        double[] values = new double[rowsOfUsers.size() * width];
        int from = 0;
        for (int[] rows : rowsOfUsers) {
            for (int i = 0; i < rows.length; i++) {
                values[from + i] = column[rows[i]];
            }
            from += width;
        }
        return Nd4j.createFromArray(values).reshape('c', rowsOfUsers.size(), width);
    }

    /**
     * Lays values out as [users, width].
     *
     * @param values of one user after the other
     */
    INDArray laidOut(INDArray values) {
        int[] places = new int[rowsOfUsers.size() * width];
        int from = 0;
        for (int user = 0; user < rowsOfUsers.size(); user++) {
            int candidates = rowsOfUsers.get(user).length;
            for (int i = 0; i < width; i++) {
                places[user * width + i] = from + Math.min(i, candidates - 1);
            }
            from += candidates;
        }
        return gather(values, places).reshape('c', rowsOfUsers.size(), width).muli(presence);
    }

    /**
     * Puts the values of one user after those of the other again.
     *
     * @param matrix [users, width]
     */
    INDArray inRow(INDArray matrix) {
        int[] places =
                new int[rowsOfUsers.stream().mapToInt(rows -> rows.length).sum()];
        int to = 0;
        for (int user = 0; user < rowsOfUsers.size(); user++) {
            for (int i = 0; i < rowsOfUsers.get(user).length; i++) {
                places[to++] = user * width + i;
            }
        }
        return gather(matrix.dup('c').reshape(matrix.length()), places);
    }

    private static INDArray gather(INDArray values, int[] places) {
        INDArray gathered = Nd4j.createUninitialized(values.dataType(), places.length);
        Nd4j.exec(DynamicCustomOp.builder("gather")
                .addInputs(values, Nd4j.createFromArray(places))
                .addIntegerArguments(0)
                .addOutputs(gathered)
                .build());
        return gathered;
    }
}
