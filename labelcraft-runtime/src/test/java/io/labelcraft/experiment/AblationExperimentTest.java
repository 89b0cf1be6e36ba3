package io.labelcraft.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.labelcraft.HeardWork;
import io.labelcraft.SmallLog;
import io.labelcraft.config.LabelingSpec;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.evaluation.Estimate;
import io.labelcraft.nn.TensorEngine;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AblationExperimentTest {

    private static final TensorEngine ENGINE = new TensorEngine("CpuBackend", "1");

    @TempDir
    private Path folder;

    private final ModelSpec spec = SmallLog.withFastLabels(SmallLog.spec());
    private final FeedbackTable table = SmallLog.table(16, 30, 10, 1);
    private final List<Progress.Event> events = new ArrayList<>();
    private final LabelVariant whole = variant(Comparison.LEARNED, spec);
    private final LabelVariant withoutUsage = variant("without usage", SmallLog.withWeights(spec, 0, 1, 1));

    private static LabelVariant variant(String name, ModelSpec spec) {
        return new LabelVariant(name, Map.of(), spec);
    }

    private LabelVariant seeing(LabelingSpec.Inputs inputs, String... without) {
        LabelingSpec labeling = SmallLog.withInputs(spec.labeling(), inputs, List.of(without));
        return variant("inputs", SmallLog.with(spec, labeling, spec.training()));
    }

    private Ablation ablate(LabelVariant... without) {
        return ablate(events::add, seed -> Checkpoints.none(), without);
    }

    private Ablation ablate(Progress progress, LongFunction<Checkpoints> checkpoints, LabelVariant... without) {
        return new AblationExperiment(spec, table, progress, checkpoints).run(whole, List.of(without));
    }

    private LongFunction<Checkpoints> checkpoints(boolean resume) {
        return seed -> Checkpoints.in(folder.resolve("seed " + seed), "key " + seed, ENGINE, resume);
    }

    @Test
    void theWholeMethodIsWhatAnEvaluationGivesThatChoosesNothing() {
        Evaluation evaluation =
                new MultiSeedExperiment(spec, table, event -> {}, seed -> Checkpoints.none()).run(Optional.empty());

        Ablation ablation = ablate(withoutUsage);

        EvaluatedMethod learned = evaluation.methods().get(0);
        Map<String, Estimate> expected = new LinkedHashMap<>();
        learned.metrics()
                .forEach((name, summary) -> expected.put(name, new Estimate(summary.mean(), summary.interval())));
        expected.put("C", learned.balanced().orElseThrow());
        assertThat(ablation.labels().get(0).metrics()).isEqualTo(expected);
        assertThat(ablation.users()).isEqualTo(evaluation.users());
        assertThat(ablation.columns()).isEqualTo(evaluation.columns());
        assertThat(ablation.balanced()).isTrue();
    }

    @Test
    void whatIsLeftWithoutAPartIsComparedWithTheWholeUserByUser() {
        Ablation ablation = ablate(withoutUsage, seeing(LabelingSpec.Inputs.SCALED));

        assertThat(ablation.labels())
                .extracting(label -> label.variant().name())
                .containsExactly("LabelCraft", "without usage", "inputs");
        AblatedLabel first = ablation.labels().get(0);
        assertThat(first.difference()).isEmpty();
        assertThat(ablation.labels().subList(1, 3)).allSatisfy(label -> {
            assertThat(label.metrics()).isNotEqualTo(first.metrics());
            assertThat(label.difference()).containsOnlyKeys(label.metrics().keySet());
            label.difference().forEach((metric, difference) -> assertThat(difference.mean())
                    .isCloseTo(
                            label.metrics().get(metric).mean()
                                    - first.metrics().get(metric).mean(),
                            within(1e-9)));
        });
    }

    @Test
    void theSameSettingsUnderAnotherNameDifferByNothing() {
        Ablation ablation = ablate(variant("the same", spec));

        assertThat(ablation.labels().get(1).difference().values())
                .allSatisfy(difference -> assertThat(difference.mean()).isZero());
    }

    @Test
    void labelsThatAreTheSameForAllRowsHaveCollapsed() {
        Arrays.fill(table.feedback().get("like"), 0);

        Ablation ablation = ablate(seeing(LabelingSpec.Inputs.RAW, "watchTime", "duration"));

        assertThat(ablation.labels()).extracting(AblatedLabel::collapsed).containsExactly(false, true);
        assertThat(ablation.balanced()).isFalse();
        assertThat(ablation.unmeasurable()).extracting(Unmeasurable::what).containsExactly("NEG", "C");
    }

    @Test
    void anInterruptedAblationGoesOnWithWhatIsNotYetTrained() {
        LabelVariant[] without = {withoutUsage, seeing(LabelingSpec.Inputs.SCALED)};
        Ablation uninterrupted = ablate(without);
        long all = epochs();
        HeardWork.wentAsPlanned(events);
        events.clear();
        interruptIn("search without usage", without);
        long done = epochs();
        events.clear();

        Ablation resumed = ablate(events::add, checkpoints(true), without);

        assertThat(resumed).isEqualTo(uninterrupted);
        assertThat(events)
                .contains(
                        new Progress.TrainedBefore("scores of LabelCraft"),
                        new Progress.Resumed("search without usage", 2));
        assertThat(epochs()).isEqualTo(all - done);
        HeardWork.wentAsPlanned(events);
    }

    private void interruptIn(String stage, LabelVariant... without) {
        Progress interrupting = event -> {
            events.add(event);
            if (event instanceof Progress.EpochEnded ended && ended.stage().equals(stage) && ended.epoch() == 2) {
                throw new IllegalStateException("interrupted");
            }
        };
        assertThatThrownBy(() -> ablate(interrupting, checkpoints(false), without))
                .hasMessage("interrupted");
    }

    private long epochs() {
        return events.stream()
                .filter(event -> event instanceof Progress.EpochEnded)
                .count();
    }
}
