package io.labelcraft.bilevel;

import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterVector;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Scores X theta: the one recommender whose best parameters have a closed form. */
final class LinearRecommender implements Recommender {

    private final INDArray features;
    private final Parameters parameters;

    /** @param features X [rows, parameters] */
    LinearRecommender(INDArray features) {
        this.features = features;
        ParameterLayout layout = new ParameterLayout.Builder()
                .add("weights", 1, features.columns())
                .build();
        this.parameters = new Parameters(layout, Nd4j.zeros(features.dataType(), features.columns()));
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public Pass forward(int[] rows) {
        INDArray x = features.getRows(rows);
        INDArray scores = x.mmul(parameters.vector());
        return new Pass() {
            @Override
            public INDArray scores() {
                return scores;
            }

            @Override
            public ParameterVector pullback(INDArray cotangent) {
                return ParameterVector.dense(parameters.layout(), x.transpose().mmul(cotangent));
            }

            @Override
            public INDArray pushforward(ParameterVector tangent) {
                return x.mmul(tangent.dense());
            }
        };
    }
}
