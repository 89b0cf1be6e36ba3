package io.labelcraft.objective;

import io.labelcraft.config.TrainingSpec.SoftTopKSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The ways in which lists are worked on. */
enum Way {
    LOOPS {
        @Override
        SoftList select(SoftTopKSpec spec, double[] scores, int k) {
            return SoftTopK.of(spec).select(scores, k);
        }

        @Override
        TopKObjectives objectives(SoftTopKSpec spec, List<Objective> objectives, int k) {
            return TopKObjectives.byLoops(spec, objectives, k);
        }
    },
    ND4J_OPERATIONS {
        /** The user stands between two others, of whom one has more candidates. */
        @Override
        SoftList select(SoftTopKSpec spec, double[] scores, int k) {
            int n = scores.length;
            PaddedUsers users = PaddedUsers.of(List.of(
                    IntStream.range(0, k + 1).toArray(),
                    IntStream.range(0, n).toArray(),
                    IntStream.range(0, n + 3).toArray()));
            double[] all = new double[k + 1 + n + n + 3];
            Arrays.setAll(all, i -> Math.sin(i));
            System.arraycopy(scores, 0, all, k + 1, n);
            Nd4jSoftTopK form = (Nd4jSoftTopK) SoftTopK.of(spec);
            Nd4jSoftLists lists = form.soften(users.laidOut(Nd4j.createFromArray(all)), users, k);
            return new MiddleList(lists, n);
        }

        @Override
        TopKObjectives objectives(SoftTopKSpec spec, List<Objective> objectives, int k) {
            return TopKObjectives.byNd4jOperations(spec, objectives, k);
        }
    };

    abstract SoftList select(SoftTopKSpec spec, double[] scores, int k);

    abstract TopKObjectives objectives(SoftTopKSpec spec, List<Objective> objectives, int k);

    /** The second of three lists. */
    private record MiddleList(Nd4jSoftLists lists, int candidates) implements SoftList {

        @Override
        public double[] alphas() {
            return Arrays.copyOf(lists.alphas().getRow(1).toDoubleVector(), candidates);
        }

        @Override
        public boolean hard() {
            return lists.hard().getDouble(1) == 1;
        }

        @Override
        public double[] pullback(double[] cotangent) {
            INDArray cotangents =
                    Nd4j.zeros(lists.alphas().dataType(), lists.alphas().shape());
            for (int i = 0; i < candidates; i++) {
                cotangents.putScalar(1, i, cotangent[i]);
            }
            INDArray withoutNegativeZeros = lists.pullback(cotangents).add(0.0);
            return Arrays.copyOf(withoutNegativeZeros.getRow(1).toDoubleVector(), candidates);
        }
    }
}
