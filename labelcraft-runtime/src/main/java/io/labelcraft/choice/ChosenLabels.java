package io.labelcraft.choice;

import io.labelcraft.training.LearnedLabels;

/** The settings that learned labels were chosen with, and these labels: one for each row of the log without test rows. */
public record ChosenLabels(Chosen<Choice> chosen, LearnedLabels labels) {}
