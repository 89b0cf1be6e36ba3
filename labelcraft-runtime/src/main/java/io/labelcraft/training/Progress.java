package io.labelcraft.training;

import java.util.List;

/** Hears what training does, on the thread that trains. */
@FunctionalInterface
public interface Progress {

    /** An event; implementations switch over its type. */
    void on(Event event);

    /** What can happen. */
    sealed interface Event {}

    /**
     * There are earlier results, but a run would come to others.
     *
     * @param reason why, as half a sentence
     */
    record TrainsAnew(String reason) implements Event {}

    /**
     * Labels are published, but the run neither starts from their labelling model nor is compared with it.
     *
     * @param version of the published labels
     * @param reason why, as half a sentence about their labelling model
     */
    record PublishedIgnored(String version, String reason) implements Event {}

    /**
     * Trainings are about to begin.
     *
     * @param work of all of them together, in epochs of the settings' recommender on given labels
     */
    record Planned(double work) implements Event {}

    /**
     * A step has been taken.
     *
     * @param stage what is being trained, e.g. {@code search} or {@code WT at 0.009}
     * @param epoch from 1
     * @param loss mean over the epoch's steps so far; NaN where there is none
     * @param work of this step, as in {@link Planned}
     */
    record Worked(String stage, int epoch, int epochs, double loss, double work) implements Event {}

    /**
     * Work that was planned need not be done: it was done before an interruption, training stopped early, or there is nothing to
     * learn.
     */
    record Skipped(double work) implements Event {}

    /** All that was planned is done. */
    record Completed() implements Event {}

    /**
     * All methods of an evaluation are about to be trained for a seed.
     *
     * @param number which seed it is, from 1
     * @param seeds how many there are
     */
    record SeedStarted(long seed, int number, int seeds) implements Event {}

    /**
     * An epoch has ended.
     *
     * @param stage what is being trained, e.g. {@code search} or {@code WT at 0.009}
     * @param epoch from 1
     * @param objectives soft values of the hold-out users' lists, M1 first; empty where they are not measured
     */
    record EpochEnded(String stage, int epoch, int epochs, double loss, List<Double> objectives) implements Event {

        public EpochEnded {
            objectives = List.copyOf(objectives);
        }
    }

    /**
     * Settings or a mix of labels have been tried on the hold-out.
     *
     * @param method what it is tried for, e.g. {@code WT}
     * @param trial from 1
     * @param score balanced score of the hold-out users' lists; NaN if the trial has collapsed or nothing can be measured
     */
    record Tried(String method, int trial, int trials, double score) implements Event {}

    /**
     * A search goes on from a checkpoint instead of starting at the beginning.
     *
     * @param stage {@code search}, followed by the settings that it is for where there are several
     * @param epoch the last one that is done, from 1
     */
    record Resumed(String stage, int epoch) implements Event {}

    /**
     * A recommender is not trained again, because the run had done so before it was interrupted.
     *
     * @param stage what was trained, e.g. {@code WT}
     */
    record TrainedBefore(String stage) implements Event {}

    /**
     * A recommender that may lack neighbours was trained on a label.
     *
     * @param stage the label and the recommender, e.g. {@code WT-user-based}
     * @param share of the test rows that it has an estimate for, in [0,1]
     */
    record Estimated(String stage, double share) implements Event {}

    /**
     * The run was to go on from checkpoints and starts at the beginning.
     *
     * @param reason why, naming the file or folder
     */
    record CheckpointsIgnored(String reason) implements Event {}

    /**
     * One stage of a resumed run starts at its beginning, because its checkpoint is damaged.
     *
     * @param stage what is trained again, e.g. {@code WT}
     * @param reason what is wrong, naming the file
     */
    record StageRepeated(String stage, String reason) implements Event {}

    /** Training ended before its last epoch, because the hold-out value had not risen for some epochs. */
    record StoppedEarly(String stage, int epoch) implements Event {}

    /**
     * The label has turned round against one of its inputs: the labelling model runs ahead of the recommender.
     *
     * @param stage the search, as in {@link EpochEnded}
     * @param before correlation when it was last strong, in [-1,1]
     * @param now correlation, of the other sign
     */
    record Oscillation(String stage, String input, int step, double before, double now) implements Event {}

    /**
     * The labels of a batch are all alike, so the recommender has nothing to learn from.
     *
     * @param stage the search, as in {@link EpochEnded}
     * @param deviation of the batch's labels
     */
    record ConstantLabels(String stage, int step, double deviation) implements Event {}

    /**
     * A label is the same for all training rows, so that the recommender trained on it learns nothing.
     *
     * @param stage what is being trained, e.g. {@code WT}
     * @param label the one value
     */
    record OneLabelForAll(String stage, double label) implements Event {}

    /**
     * The recommender gives all rows of a hold-out user the same score, for many users.
     *
     * @param stage the search, as in {@link EpochEnded}
     * @param users so many of {@code all}
     */
    record ConstantScores(String stage, int epoch, int users, int all) implements Event {}

    /**
     * Hold-out lists without a gradient, because their users' scores are tied or too far apart.
     *
     * @param stage the search, as in {@link EpochEnded}
     * @param lists of one epoch, each step counted by itself
     */
    record HardLists(String stage, int epoch, long lists) implements Event {}
}
