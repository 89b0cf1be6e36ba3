package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFaultsTest {

    private static final Map<String, String> NO_PROPERTIES = Map.of();

    private SettingsFiles files;

    @BeforeEach
    void generate(@TempDir Path folder) {
        files = new SettingsFiles(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    training.baches = 3                      | training.baches is not a known key; the nearest is labelcraft.training.batch
                    trainings { batch = 3, epochs = 2 }      | trainings is not a known key; the nearest is labelcraft.training
                    batch = 3                                | batch is not a known key; the nearest is labelcraft.training.batch
                    recipes.mine.seed = 3                    | recipes is not a known key; the nearest is labelcraft.recipe
                    log.feedback.wacthTime.clip = 800        | log.feedback.wacthTime is not a known key; the nearest is labelcraft.log.feedback.watchTime
                    log.feedback.watchTime.clib = 800        | log.feedback.watchTime.clib is not a known key; the nearest is labelcraft.log.feedback.watchTime.clip
                    log.item-features.tga.separator = ","    | log.item-features.tga is not a known key; the nearest is labelcraft.log.item-features.tag
                    log.item-features.authr = null           | log.item-features.authr is not a known key; the nearest is labelcraft.log.item-features.author
                    objectives.usgae.weight = 2              | objectives.usgae is not a known key; the nearest is labelcraft.objectives.usage
                    training.batch = 0                       | training.batch is 0; expected a whole number in [1, ..)
                    training.batch = 1.5                     | training.batch is 1.5; expected a whole number in [1, ..)
                    training.batch = 3000000000              | training.batch is 3000000000; expected a whole number in [1, ..)
                    training.batch = many                    | training.batch is "many"; expected a whole number in [1, ..)
                    training.batch { size = 3 }              | training.batch is {"size":3}; expected a whole number in [1, ..)
                    training.batch = null                    | training.batch is missing; expected a whole number in [1, ..)
                    training = 3                             | training is 3; expected a section { .. }
                    training.warm-up-epochs = 7              | training.warm-up-epochs is 7; expected a whole number in [0, 6]
                    seed = 1.5                               | seed is 1.5; expected a whole number
                    scaling.knee = 1                         | scaling.knee is 1; expected a number in (0, 1)
                    scaling.knee = NaN                       | scaling.knee is "NaN"; expected a number in (0, 1)
                    data.max-refused-share = -0.1            | data.max-refused-share is -0.1; expected a number in [0, 1]
                    labeling.learning-rate = 1e999           | labeling.learning-rate is Infinity; expected a number in (0, ..)
                    recommender.output = sigmoid             | recommender.output is sigmoid, which cannot reach standardised labels; expected linear, or labeling.output = sigmoid
                    training.loss = logistic                 | training.loss is logistic, which takes labels in (0, 1); expected labeling.output = sigmoid
                    training.loss = logisitc                 | training.loss is "logisitc"; expected one of squared, logistic; the nearest is logistic
                    training.update = lookahed               | training.update is "lookahed"; expected one of online, lookahead; the nearest is lookahead
                    training.precision = duoble              | training.precision is "duoble"; expected one of float, double; the nearest is double
                    training.soft-top-k.form = orderd        | training.soft-top-k.form is "orderd"; expected one of entropic, temperature, ordered; the nearest is ordered
                    training.balancing.kind = dynamc         | training.balancing.kind is "dynamc"; expected one of dynamic, fixed, smooth-tchebycheff, famo; the nearest is dynamic
                    recommender.name = dinn                  | recommender.name is "dinn"; expected the name of a recommender (din, mf, two-tower); the nearest is din
                    recommender.name = ""                    | recommender.name is ""; expected text that is not empty
                    recommender.optimiser = amad             | recommender.optimiser is "amad"; expected one of adam, sgd; the nearest is adam
                    recommender.attention-activation = dise  | recommender.attention-activation is "dise"; expected one of none, relu, dice; the nearest is dice
                    labeling.optimiser = sgdd                | labeling.optimiser is "sgdd"; expected one of adam, sgd; the nearest is sgd
                    labeling.decay = cosin                   | labeling.decay is "cosin"; expected one of cosine, none; the nearest is cosine
                    training.meta-gradient = implcit         | training.meta-gradient is "implcit"; expected one of one-step, implicit; the nearest is implicit
                    labeling.bias = maybe                    | labeling.bias is "maybe"; expected true or false
                    labeling.hidden = [8, 0]                 | labeling.hidden[1] is 0; expected a whole number in [1, ..)
                    schedule.database.url = "jdbc:h2:x;password=s3cret" | schedule.database.url holds a password, which would be written to logs and manifests; expected none. Put it on the first line of a file that schedule.database.password-file names, or into the environment variable LABELCRAFT_DATABASE_PASSWORD
                    labeling.hidden { a = 1 }                | labeling.hidden is {"a":1}; expected a list, each a whole number in [1, ..)
                    labeling.monotone.increasing = [wathTime] | labeling.monotone.increasing is "wathTime"; expected a feedback field (comment, follow, like, replays, watchTime); the nearest is watchTime
                    labeling.monotone.decreasing = [duration] | labeling.monotone.decreasing names duration, the item duration, in which no label can be held monotone, since watch time enters divided by it; expected a feedback field (comment, follow, like, replays, watchTime)
                    labeling.monotone { increasing = [like], decreasing = [replays, like] } | labeling.monotone has like in both lists; expected it in one
                    labeling.monotone.like = increasing      | labeling.monotone.like is not a known key; the nearest is labelcraft.log.feedback.like
                    recipe = papper                          | recipe is "papper"; expected one of default, paper; the nearest is paper
                    mahout.recommender = item_based          | mahout.recommender is "item_based"; expected one of item-based, user-based, als; the nearest is item-based
                    log.time.unit = milisecond               | log.time.unit is "milisecond"; expected one of nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days; the nearest is milliseconds
                    evaluation.fixed-labels = [WT, "WT+EE"]  | evaluation.fixed-labels[1] is "WT+EE"; expected one of WT, EF, PC, PCR, D2Q, DVR, or several of them joined by +; the nearest is WT
                    schedule.time-zone = Europe/Berln        | schedule.time-zone is "Europe/Berln"; expected a time zone such as UTC or Europe/Berlin; the nearest is Europe/Berlin
                    schedule.cron = ""                       | schedule.cron is ""; expected text that is not empty
                    split.train-until = "2022-05-01"         | split.train-until is "2022-05-01"; expected an ISO-8601 instant with offset, e.g. 2022-05-01T00:00:00+08:00, or empty text
                    split { train = "a = 1", test = "a = 2"} | split has train, test; expected all of train, hold-out, test or none
                    model = "../short-video"                 | model is "../short-video"; expected a name of letters, digits, '.', '_' and '-' that starts with a letter or digit
                    log.user.column = [a]                    | log.user.column is ["a"]; expected text that is not empty
                    log.feedback.like.unit = seconds         | log.feedback.like.unit is for kind = duration only; leave it out or change the kind
                    log.feedback.watchTime.unit = null       | log.feedback.watchTime.unit is missing; expected one of nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days
                    log.watch-time = wathTime                | log.watch-time is "wathTime"; expected a feedback field of kind duration (watchTime); the nearest is watchTime
                    objectives.engagement.any = [lke]        | objectives.engagement.any is "lke"; expected a binary feedback field or a count (comment, follow, like, replays); the nearest is like
                    objectives.engagement.any = [duration]   | objectives.engagement.any is "duration"; expected a binary feedback field or a count (comment, follow, like, replays); the nearest is follow
                    objectives.engagement.any = []           | objectives.engagement.any is empty; expected at least one feedback field
                    objectives.retention.spread = lenght     | objectives.retention.spread is "lenght"; expected a feedback field that is not binary, or the item duration (replays, watchTime, duration); the nearest is replays
                    objectives.usage.mean = wathTime         | objectives.usage.mean is "wathTime"; expected a feedback field or the item duration (comment, follow, like, replays, watchTime, duration); the nearest is watchTime
                    objectives.usage.meen = duration         | objectives.usage.meen is not a known key; the nearest is labelcraft.objectives.usage.mean
                    objectives.usage.direction = maximize    | objectives.usage.direction is "maximize"; expected one of maximise, minimise; the nearest is maximise
                    objectives.usage.mean = null             | objectives.usage has none; expected exactly one of mean, any, spread (null takes one away)
                    labeling.inputs = row                    | labeling.inputs is "row"; expected one of rich, scaled, raw; the nearest is raw
                    labeling.without = [wathTime]            | labeling.without is "wathTime"; expected a feedback field or the item duration (comment, follow, like, replays, watchTime, duration); the nearest is watchTime
                    labeling.without = "like, durration"     | labeling.without is "durration"; expected a feedback field or the item duration (comment, follow, like, replays, watchTime, duration); the nearest is duration
                    labeling.without = [comment, follow, like, replays, watchTime, duration] | labeling.without names all fields (comment, follow, like, replays, watchTime, duration); expected one to be left
                    evaluation.taus = [1, -1]                | evaluation.taus[1] is -1; expected a number in [0, ..)
                    evaluation.sweep-points = 0              | evaluation.sweep-points is 0; expected a whole number in [1, ..)
                    objectives.usage.weight = -1             | objectives.usage.weight is -1; expected a number in [0, ..)
                    """)
    void aFaultIsToldWithFileLineKeyAndWhatWasExpected(String setting, String complaint) {
        files.user("labelcraft {\n  seed = 3\n  " + setting + "\n}");

        assertThat(files.complaint(NO_PROPERTIES)).isEqualTo("labelcraft.conf:3: labelcraft." + complaint + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    labelcraft.training.baches             | 3    | labelcraft.training.baches is not a known key; the nearest is labelcraft.training.batch
                    labelcraft.forse                       | true | labelcraft.forse is not a known key; the nearest is labelcraft.force
                    labelcraft.jvm-argument                | -X   | labelcraft.jvm-argument is not a known key; the nearest is labelcraft.jvm-arguments
                    labelcraft.log.feedback.wacthTime.clip | 800  | labelcraft.log.feedback.wacthTime.clip is not a known key; the nearest is labelcraft.log.feedback.watchTime.clip
                    labelcraft.training                    | 3    | labelcraft.training is not a known key; the nearest is labelcraft.training.k
                    labelcraft.training.batch              | none | labelcraft.training.batch is "none"; expected a whole number in [1, ..)
                    labelcraft.labeling.hidden             | 8,x  | labelcraft.labeling.hidden[1] is "x"; expected a whole number in [1, ..)
                    labelcraft..batch                      | 3    | "labelcraft..batch" is not a known key; the nearest is labelcraft.data
                    """)
    void aFaultySystemPropertyIsToldByName(String name, String value, String complaint) {
        assertThat(files.complaint(Map.of(name, value))).isEqualTo("-D on the command line: " + complaint + ".");
    }

    @Test
    void logisticLossTakesLogits() {
        files.user("labelcraft.recipe = paper\nlabelcraft.training.loss = logistic");

        assertThat(files.complaint(NO_PROPERTIES))
                .isEqualTo("labelcraft.conf:2: labelcraft.training.loss is logistic, which takes scores as logits;"
                        + " expected recommender.output = linear.");
    }

    @Test
    void twoValuesForTheDataAreRefused() {
        assertThat(files.complaint(Map.of("labelcraft.data", "a.csv", "labelcraft.data.path", "b.csv")))
                .isEqualTo(
                        "-D on the command line: labelcraft.data and labelcraft.data.path are one setting with two values;"
                                + " give one of them.");
    }

    @Test
    void allFaultsOfAllLayersAreToldAtOnce() {
        files.generated(SettingsFiles.read(files.generated()).replace("numeric = true", "numerc = true"));
        files.user("labelcraft.training.batch = 0\ntraining.epochs = 3\nlabelcraft.log.user.numerc = false");

        assertThat(files.complaint(Map.of("labelcraft.sed", "1")).lines())
                .containsExactly(
                        "The settings have 8 faults:",
                        "  short-video.conf: labelcraft.log.user.numeric is missing; expected true or false",
                        "  short-video.conf: labelcraft.log.item.numeric is missing; expected true or false",
                        "  labelcraft.conf:1: labelcraft.training.batch is 0; expected a whole number in [1, ..)",
                        "  short-video.conf:34: labelcraft.log.item.numerc is not a known key;"
                                + " the nearest is labelcraft.log.item.numeric",
                        "  short-video.conf:56: labelcraft.log.user.numerc is not a known key;"
                                + " the nearest is labelcraft.log.user.numeric",
                        "  labelcraft.conf:3: labelcraft.log.user.numerc is not a known key;"
                                + " the nearest is labelcraft.log.user.numeric",
                        "  labelcraft.conf:2: training is not a known key; the nearest is labelcraft.training",
                        "  -D on the command line: labelcraft.sed is not a known key; the nearest is labelcraft.seed");
    }

    @Test
    void anObjectiveOfOnesOwnWithAnUnknownMeasureIsToldOfBoth() {
        files.user("labelcraft.objectives.breadth {\n  spred = duration\n  direction = maximise\n  weight = 1\n}");

        assertThat(files.complaint(NO_PROPERTIES).lines())
                .containsExactly(
                        "The settings have 2 faults:",
                        "  labelcraft.conf:1: labelcraft.objectives.breadth has none; expected exactly one of mean, any,"
                                + " spread (null takes one away)",
                        "  labelcraft.conf:2: labelcraft.objectives.breadth.spred is not a known key;"
                                + " the nearest is labelcraft.objectives.breadth.spread");
    }

    @Test
    void anUnknownRecommenderAmongTheSystemPropertiesIsToldByName() {
        assertThat(files.complaint(Map.of("labelcraft.recommender.name", "two-towers")))
                .isEqualTo(
                        "-D on the command line: labelcraft.recommender.name is \"two-towers\"; expected the name of a"
                                + " recommender (din, mf, two-tower); the nearest is two-tower.");
    }

    @Test
    void bothPlacesOfAnAmbiguousObjectiveAreNamed() {
        files.user("labelcraft.objectives.usage.any = [like]");

        assertThat(files.complaint(NO_PROPERTIES))
                .isEqualTo("short-video.conf:81 and labelcraft.conf:1: labelcraft.objectives.usage has mean, any;"
                        + " expected exactly one of mean, any, spread (null takes one away).");
    }

    @Test
    void aMissingModelIsLookedForInTheGeneratedConfig() {
        files.generated(SettingsFiles.read(files.generated()).replace("model = \"short-video\"", ""));

        assertThat(files.complaint(NO_PROPERTIES))
                .startsWith("short-video.conf: labelcraft.model is missing; expected a name");
    }

    @Test
    void aConfigWithoutObjectivesIsRefused() {
        files.user("labelcraft.objectives = null");

        assertThat(files.complaint(NO_PROPERTIES))
                .contains("labelcraft.objectives has no objective; expected at least one");
    }

    @Test
    void anotherSchemaIsRefusedAndNothingElseIsRead() {
        files.generated("# new\nlabelcraft { schema = 2\n strange = 1 }").user("labelcraft.training.batch = 0");

        assertThat(files.complaint(NO_PROPERTIES))
                .isEqualTo("short-video.conf:2: labelcraft.schema is 2, but this version of LabelCraft reads schema 1;"
                        + " use the same version of labelcraft-annotations and of labelcraft-runtime, and rebuild.");
    }

    @Test
    void aGeneratedConfigWithoutSchemaIsRefused() {
        files.generated("labelcraft.model = x");

        assertThat(files.complaint(NO_PROPERTIES))
                .isEqualTo("short-video.conf: labelcraft.schema is missing; expected 1 as in every generated config.");
    }

    @Test
    void missingFilesAreNamedWithTheNextStep() throws IOException {
        files.user("");
        Files.delete(files.generated());
        Files.delete(files.generated().resolveSibling("labelcraft.conf"));

        assertThat(files.complaint(NO_PROPERTIES).lines())
                .containsExactly(
                        "The settings have 2 faults:",
                        "  short-video.conf: there is no generated config; annotate a class with @LabelModel and compile"
                                + " the project",
                        "  labelcraft.conf: there is no such settings file; create it or do not name it");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        Files.delete(files.generated());
        Files.createDirectory(files.generated());

        assertThat(files.complaint(NO_PROPERTIES)).startsWith("short-video.conf: cannot be read: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    labelcraft.seed = }                    | labelcraft.conf:2: expecting a value but got wrong token: '}'; expected one key = value on each line
                    labelcraft { seed = 3                  | labelcraft.conf:2: the file ends inside of a section or list; close it with } or ]
                    labelcraft.seed = ${NO_SUCH_VARIABLE}  | labelcraft.conf:2: could not resolve substitution to a value: ${NO_SUCH_VARIABLE}, which is neither a setting nor an environment variable
                    labelcraft.seed = ${labelcraft.seeed}  | labelcraft.conf:2: could not resolve substitution to a value: ${labelcraft.seeed}, which is neither a setting nor an environment variable
                    labelcraft.seed 3                      | labelcraft.conf:2: Key 'labelcraft.seed 3' may not be followed by token: end of file; expected = and a value
                    labelcraft.data = feedback.csv         | labelcraft.conf:2: labelcraft.data is "feedback.csv"; expected a section { .. }; the feedback log is labelcraft.data.path
                    include required(file("no-such.conf")) | no-such.conf: cannot be read:
                    """)
    void aFileThatCannotBeUnderstoodIsNamedWithTheLine(String line, String complaint) {
        files.user("# mine\n" + line);

        assertThat(files.complaint(NO_PROPERTIES)).startsWith(complaint);
    }
}
