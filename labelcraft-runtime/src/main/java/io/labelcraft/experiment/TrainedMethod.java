package io.labelcraft.experiment;

import java.util.Map;
import java.util.Optional;

/** One method, trained for one seed, as it scores the test rows. */
record TrainedMethod(
        String name, // "LabelCraft", "WT", "WT+EF", "random", "fusion" ..
        Kind kind, // LEARNED, FIXED, CONTROL
        double[] scores, // of the test rows, in the order of Evaluator.rows()
        Optional<double[]> labels, // per row of the table, where the method is a label
        int trials, // trainings that choosing its settings took, at least 1
        Map<String, String> chosen) {} // settings that were chosen on the hold-out, by key
