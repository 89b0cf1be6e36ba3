package io.labelcraft.cli;

import com.google.common.base.Strings;
import io.labelcraft.training.Progress.Worked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How far a command has come, as a bar of a limited width or as a line. */
record RunStateText(RunState state) {

    /** The widest that a bar gets. */
    static final int COLUMNS = 60;

    private static final int CELLS = 6;
    private static final int LEAST_STAGE = 14;
    private static final long MOST_HOURS = 99;
    private static final String CUT = "..";

    /** At most {@link #COLUMNS} wide: what does not fit is left out, the objectives first, then the loss. */
    String bar() {
        Worked last = state.last();
        String begin = String.format(Locale.ROOT, "[%s] %3d%%", cells(), percent());
        String epoch = last.epochs() > 1 ? " " + last.epoch() + "/" + last.epochs() : "";
        String loss = Double.isNaN(last.loss()) ? "" : " loss " + loss(last.loss(), "%.2g");
        String objectives = state.objectives().isEmpty()
                ? ""
                : state.objectives().stream()
                        .map(value -> String.format(Locale.ROOT, " %.2f", value))
                        .collect(Collectors.joining("", " M", ""));
        String left = state.left().map(duration -> " " + text(duration)).orElse("");
        String stage = stage("seed " + state.seed() + " ");
        for (String middle : List.of(epoch + loss + objectives, epoch + loss, epoch)) {
            int room = COLUMNS - begin.length() - 1 - middle.length() - left.length();
            if (room >= Math.min(LEAST_STAGE, stage.length())) {
                return begin + " " + cut(stage, room) + middle + left;
            }
        }
        return begin + left;
    }

    /** The same in words, without a limit. */
    String line() {
        Worked last = state.last();
        List<String> parts = new ArrayList<>();
        parts.add(stage("seed " + state.seed() + " of " + state.seeds() + ", "));
        if (last.epochs() > 1) {
            parts.add("epoch " + last.epoch() + " of " + last.epochs());
        }
        if (!Double.isNaN(last.loss())) {
            parts.add("loss " + loss(last.loss(), "%.4g"));
        }
        for (int j = 0; j < state.objectives().size(); j++) {
            parts.add(String.format(
                    Locale.ROOT, "M%d %.4f", j + 1, state.objectives().get(j)));
        }
        state.left().ifPresent(left -> parts.add(text(left) + " left"));
        return String.format(
                Locale.ROOT,
                "%3d %%  %s",
                percent(),
                parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")));
    }

    private String cells() {
        int full = (int) (CELLS * state.share());
        return Strings.repeat("#", full) + Strings.repeat(".", CELLS - full);
    }

    /** Rounded down, so that 100 is not shown before the end. */
    private int percent() {
        return (int) (100 * state.share());
    }

    private String stage(String seed) {
        return state.seeds() > 1 ? seed + state.last().stage() : state.last().stage();
    }

    private static String loss(double loss, String format) {
        return String.format(Locale.ROOT, format, loss);
    }

    /** Keeps the beginning and, of what parts one variant from the next, the end. */
    private static String cut(String name, int room) {
        if (name.length() <= room) {
            return name;
        }
        int head = (room - CUT.length()) / 2;
        int tail = room - CUT.length() - head;
        return name.substring(0, head) + CUT + name.substring(name.length() - tail);
    }

    private static String text(Duration duration) {
        long seconds = duration.plusMillis(500).toSeconds();
        long minutes = seconds / 60;
        long hours = minutes / 60;
        if (hours > MOST_HOURS) {
            return ">" + MOST_HOURS + "h";
        }
        if (hours > 0) {
            return hours + "h" + two(minutes % 60) + "m";
        }
        return minutes > 0 ? minutes + "m" + two(seconds % 60) + "s" : seconds + "s";
    }

    private static String two(long number) {
        return String.format(Locale.ROOT, "%02d", number);
    }
}
