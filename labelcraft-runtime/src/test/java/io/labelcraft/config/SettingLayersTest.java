package io.labelcraft.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingLayersTest {

    private static final String KEY = "labelcraft.labeling.learning-rate";
    private static final Map<String, String> NONE = Map.of();

    private SettingsFiles files;

    @BeforeEach
    void generate(@TempDir Path folder) {
        files = new SettingsFiles(folder);
    }

    /** One key, set to another value in the named layers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    default                                 | 0.001 | DEFAULT      | default
                    default, recipe                         | 0.1   | RECIPE       | recipe paper
                    default, recipe, generated              | 0.3   | GENERATED    | short-video.conf:90, generated from com.example.Impression
                    default, recipe, generated, user        | 0.4   | USER_FILE    | labelcraft.conf:2
                    default, recipe, generated, user, pom   | 0.5   | POM          | the POM
                    default, recipe, generated, pom, system | 0.6   | COMMAND_LINE | -D on the command line
                    default, user                           | 0.4   | USER_FILE    | labelcraft.conf:2
                    default, recipe, pom                    | 0.5   | POM          | the POM
                    default, user, pom, system              | 0.6   | COMMAND_LINE | -D on the command line
                    """)
    void theHighestLayerCountsAndIsTold(String layers, String value, SettingLayer layer, String origin) {
        if (layers.contains("generated")) {
            files.generated(SettingsFiles.read(files.generated()) + "\nlabelcraft.labeling.learning-rate = 0.3");
        }
        files.user((layers.contains("recipe") ? "labelcraft.recipe = paper\n" : "# mine\n")
                + (layers.contains("user") ? KEY + " = 0.4" : ""));
        Map<String, String> pom = layers.contains("pom") ? Map.of(KEY, "0.5") : NONE;
        Map<String, String> system = layers.contains("system") ? Map.of(KEY, "0.6") : NONE;

        assertThat(files.describe(KEY, pom, system)).isEqualTo(new EffectiveSetting(KEY, value, layer, origin));
        assertThat(files.load(pom, system).labeling().optimiser().learningRate())
                .isEqualTo(Double.parseDouble(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    a.csv | -     | -     | a.csv | the POM
                    -     | a.csv | -     | a.csv | the POM
                    a.csv | -     | b.csv | b.csv | -D on the command line
                    a.csv | a.csv | b.csv | b.csv | -D on the command line
                    """)
    void theShortNameOfTheLogIsTheSameSetting(String data, String path, String ofSystem, String value, String origin) {
        Map<String, String> pom = new HashMap<>();
        pom.put("labelcraft.data", data);
        pom.put("labelcraft.data.path", path);
        pom.values().removeIf(each -> each == null);

        for (String systemKey : new String[] {"labelcraft.data", "labelcraft.data.path"}) {
            Map<String, String> system = ofSystem == null ? NONE : Map.of(systemKey, ofSystem);
            EffectiveSetting setting = files.describe("labelcraft.data.path", pom, system);
            assertThat(setting.value()).isEqualTo('"' + value + '"');
            assertThat(setting.origin()).isEqualTo(origin);
        }
    }

    @Test
    void twoLogsInThePomAreRefused() {
        assertThat(files.complaint(Map.of("labelcraft.data", "a.csv", "labelcraft.data.path", "b.csv"), NONE))
                .isEqualTo("the POM: labelcraft.data and labelcraft.data.path are one setting with two values;"
                        + " give one of them.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    labelcraft.training.baches | 3   | labelcraft.training.baches is not a known key; the nearest is labelcraft.training.batch
                    training.batch             | 3   | training.batch is not a known key; the nearest is labelcraft.training.batch
                    labelcraft.dta             | a   | labelcraft.dta is not a known key; the nearest is labelcraft.data
                    labelcraft.training.batch  | big | labelcraft.training.batch is "big"; expected a whole number in [1, ..)
                    """)
    void aFaultySettingOfThePomIsToldAsSuch(String key, String value, String complaint) {
        assertThat(files.complaint(Map.of(key, value), NONE)).isEqualTo("the POM: " + complaint + ".");
    }

    @Test
    void propertiesOfARunMayStandInThePom() {
        assertThat(files.load(Map.of("labelcraft.force", "true", "labelcraft.heap", "2g"), NONE)
                        .seed())
                .isEqualTo(1);
    }

    @Test
    void theRecipeMayStandInThePom() {
        EffectiveSetting hidden =
                files.describe("labelcraft.labeling.hidden", Map.of("labelcraft.recipe", "paper"), NONE);

        assertThat(hidden.value()).isEqualTo("[256,256]");
        assertThat(hidden.layer()).isEqualTo(SettingLayer.RECIPE);
    }

    @Test
    void whatTheFileRefersToBelongsToTheLineThatRefers() {
        files.user(
                """
                labelcraft.training.k = ${labelcraft.evaluation.k}
                labelcraft.labeling.hidden = ${labelcraft.labeling.hidden} [8]
                labelcraft.data.path = ${HOME}
                """);

        assertThat(files.describe("labelcraft.training.k", NONE, NONE))
                .isEqualTo(new EffectiveSetting(
                        "labelcraft.training.k", "10", SettingLayer.USER_FILE, "labelcraft.conf:1"));
        assertThat(files.describe("labelcraft.labeling.hidden", NONE, NONE).origin())
                .isEqualTo("labelcraft.conf:2");
        assertThat(files.describe("labelcraft.data.path", NONE, NONE).origin()).isEqualTo("labelcraft.conf:3");
    }

    @Test
    void inASectionThatIsWrittenAsAReferenceOnlyItsOwnKeysBelongToTheFile() {
        files.user("labelcraft.training = ${labelcraft.training} { batch = 64 }");

        assertThat(files.describe("labelcraft.training.batch", NONE, NONE).origin())
                .isEqualTo("labelcraft.conf:1");
        assertThat(files.describe("labelcraft.training.epochs", NONE, NONE).layer())
                .isEqualTo(SettingLayer.DEFAULT);
    }

    @Test
    void whatTheFileIncludesIsToldByTheIncludedFile() {
        files.write("shared.conf", "\nlabelcraft.seed = 7");
        files.user("include \"shared.conf\"");

        assertThat(files.describe("labelcraft.seed", NONE, NONE).origin()).isEqualTo("shared.conf:2");
    }

    @ParameterizedTest
    @EnumSource(ModelSpec.Recipe.class)
    void everySettingIsWrittenSoThatAFileMayHoldIt(ModelSpec.Recipe recipe) {
        files.user("labelcraft { recipe = " + Type.nameOf(recipe) + ", data.filter = \"is_hate = 0\" }");
        ModelSpec spec = files.load();
        StringBuilder text = new StringBuilder();
        files.describe(NONE, NONE).forEach(setting -> text.append(setting.key())
                .append(" = ")
                .append(setting.value())
                .append('\n'));

        assertThat(files.user(text.toString()).load()).isEqualTo(spec);
    }

    @Test
    void settingsWithFaultsTellWhetherTheLogCanStillBeRead() {
        files.user("labelcraft.training.batch = 0");
        assertThat(files.examine().logKnown()).isTrue();
        assertThat(files.examine().faults()).singleElement().asString().contains("training.batch is 0");

        files.user("labelcraft.log.user.colum = id");
        assertThat(files.examine().logKnown()).isFalse();
    }
}
