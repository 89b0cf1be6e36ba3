package io.labelcraft.explanation;

import io.labelcraft.labeling.FittedInputs;
import io.labelcraft.labeling.InputForm;
import io.labelcraft.labeling.Labeler;
import io.labelcraft.labeling.LabelingInput;
import io.labelcraft.nn.MultilayerPerceptron;
import io.labelcraft.scaling.Standardisation;
import java.util.List;

/** Labels of a known formula: the sigmoid of a weighted sum of ln(1 + watchTime) and like. */
final class PlainLabeler {

    static final double WATCH_TIME = 0.5;
    static final double LIKE = 1.5;

    private PlainLabeler() {}

    static Labeler of(double watchTime, double like) {
        Standardisation none = new Standardisation(0, 1);
        FittedInputs inputs = new FittedInputs(List.of(
                new LabelingInput("watchTime log", new InputForm.Log("watchTime"), none),
                new LabelingInput("like", new InputForm.Plain("like"), none)));
        MultilayerPerceptron network = new MultilayerPerceptron(2, List.of(), false, false);
        return new Labeler(inputs, network, new double[] {watchTime, like}, new Labeler.Calibration(1, 1));
    }

    static Labeler ofWatchTime() {
        FittedInputs inputs = new FittedInputs(
                List.of(new LabelingInput("watchTime log", new InputForm.Log("watchTime"), new Standardisation(0, 1))));
        MultilayerPerceptron network = new MultilayerPerceptron(1, List.of(), false, false);
        return new Labeler(inputs, network, new double[] {WATCH_TIME}, new Labeler.Calibration(1, 1));
    }

    static double label(double watchTime, double like) {
        return 1 / (1 + Math.exp(-(WATCH_TIME * Math.log1p(watchTime) + LIKE * like - 1)));
    }
}
