package io.labelcraft.training;

/**
 * One epoch of the search.
 *
 * @param epoch from 1
 * @param loss mean squared error over the epoch's batches
 * @param objectives soft values over all hold-out users after the epoch, in the order of the model's objectives
 * @param weights mean weights of the objectives in the epoch's steps; zeros while the labels stand still
 */
public record EpochRecord(int epoch, double loss, double[] objectives, double[] weights) {}
