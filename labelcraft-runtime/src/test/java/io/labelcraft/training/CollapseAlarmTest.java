package io.labelcraft.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollapseAlarmTest {

    private static final double[] ALIVE = {0.2, 0.8, 0.5};
    private static final double[] CONSTANT = {0.5, 0.501, 0.499};

    private final List<Progress.Event> events = new ArrayList<>();
    private final CollapseAlarm alarm = new CollapseAlarm("search", events::add);

    @Test
    void tellsOfConstantLabelsOnceUntilTheyHaveComeBackToLife() {
        alarm.look(0, ALIVE);
        assertThat(events).isEmpty();
        alarm.look(100, CONSTANT);
        alarm.look(200, CONSTANT);
        assertThat(events).singleElement().isInstanceOfSatisfying(Progress.ConstantLabels.class, event -> {
            assertThat(event.step()).isEqualTo(100);
            assertThat(event.deviation()).isBetween(0.0, 0.01);
        });
        alarm.look(300, ALIVE);
        alarm.look(400, CONSTANT);
        assertThat(events).hasSize(2);
    }

    @Test
    void aBatchOfOneRowSaysNothing() {
        alarm.look(0, new double[] {0.5});
        assertThat(events).isEmpty();
    }

    @Test
    void tellsOfConstantScoresOfMoreThanATenthOfTheUsers() {
        List<int[]> users = new ArrayList<>();
        double[] scores = new double[40];
        for (int user = 0; user < 20; user++) {
            users.add(new int[] {2 * user, 2 * user + 1});
            scores[2 * user] = 3;
            scores[2 * user + 1] = user < 2 ? 3 : 4;
        }
        alarm.look(1, scores, users);
        assertThat(events).isEmpty();
        scores[5] = 3 + 1e-9;
        alarm.look(2, scores, users);
        assertThat(events).containsExactly(new Progress.ConstantScores("search", 2, 3, 20));
    }

    @Test
    void scoresThatAreAllZeroAreConstant() {
        double[] scores = new double[6];
        alarm.look(1, scores, List.of(new int[] {0, 1, 2}, new int[] {3, 4, 5}));
        assertThat(events).containsExactly(new Progress.ConstantScores("search", 1, 2, 2));
    }
}
