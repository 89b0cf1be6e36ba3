package io.labelcraft.labeling;

import io.labelcraft.nn.MultilayerPerceptron;
import java.util.Arrays;
import java.util.Map;

/**
 * A frozen labelling model: from any feedback to its label in (0,1), fitted scales and ranks included. A row's label depends on
 * that row's feedback alone, to the bit.
 *
 * <p>Arrays are shared, not copied: callers must not write to them. Safe for many threads.
 *
 * @param inputs what the network sees
 * @param parameters of the network [network.layout.length]
 * @param calibration from the network's output to the label
 */
public record Labeler(FittedInputs inputs, MultilayerPerceptron network, double[] parameters, Calibration calibration) {

    private static final int CHUNK = 8192;

    /** @throws IllegalArgumentException if the parameters are not as many as the network's */
    public Labeler {
        if (parameters.length != network.layout().length()) {
            throw new IllegalArgumentException(parameters.length + " parameters, expected "
                    + network.layout().length());
        }
    }

    /**
     * The labels of feedback, one for each row.
     *
     * @throws IllegalArgumentException if a field is missing that the inputs are made from
     */
    public double[] labels(RawFeedback feedback) {
        double[] labels = new double[feedback.rows()];
        for (int from = 0; from < labels.length; from += CHUNK) {
            label(feedback.rows(from, Math.min(labels.length, from + CHUNK)), labels, from);
        }
        return labels;
    }

    private void label(RawFeedback chunk, double[] labels, int from) {
        Map<String, double[]> columns = inputs.columns(chunk);
        double[] row = new double[columns.size()];
        for (int i = 0; i < chunk.rows(); i++) {
            int input = 0;
            for (double[] column : columns.values()) {
                row[input++] = column[i];
            }
            labels[from + i] = calibration.label(network.output(parameters, row));
        }
    }

    /**
     * From a network's output to a label: {@code sigmoid((output - mean) / deviation)}.
     *
     * @param deviation above 0
     */
    public record Calibration(double mean, double deviation) {

        private static final double LEAST_DEVIATION = 1e-6;

        /** That of a network whose sigmoid is the label. */
        static final Calibration NONE = new Calibration(0, 1);

        /** Standardises by the mean and the deviation of some outputs, at least one. */
        static Calibration of(double[] outputs) {
            double mean = Arrays.stream(outputs).average().orElse(0);
            double variance = Arrays.stream(outputs)
                    .map(output -> (output - mean) * (output - mean))
                    .average()
                    .orElse(1);
            return new Calibration(mean, Math.max(Math.sqrt(variance), LEAST_DEVIATION));
        }

        double label(double output) {
            return 1 / (1 + Math.exp(-(output - mean) / deviation));
        }
    }
}
