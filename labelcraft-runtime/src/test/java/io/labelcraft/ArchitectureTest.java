package io.labelcraft;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.data.ChoosingLog;
import io.labelcraft.data.FeedbackReader;
import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.Split;
import io.labelcraft.training.Checkpoints;
import io.labelcraft.training.LearnedLabels;
import io.labelcraft.training.Progress;
import io.labelcraft.training.RowScorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The package rules: data flows one way, from settings to published labels. */
@AnalyzeClasses(
        packages = "io.labelcraft",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutAnnotations.class})
final class ArchitectureTest {

    /** Another module, which only the tests of this one know. */
    static final class WithoutAnnotations implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("io/labelcraft/annotations/");
        }
    }

    private static final String ROOT = "io.labelcraft";

    /** For each package, the packages that it may use beside the root. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("config", List.of()),
            entry("data", List.of("config")),
            entry("scaling", List.of("config")),
            entry("nn", List.of("config")),
            entry("labeling", List.of("config", "data", "scaling", "nn")),
            entry("explanation", List.of("config", "data", "scaling", "labeling")),
            entry("recommender", List.of("config", "data", "scaling", "nn")),
            entry("objective", List.of("config", "data", "scaling")),
            entry("bilevel", List.of("config", "nn", "labeling", "recommender", "objective")),
            entry("baseline", List.of("config", "data", "scaling")),
            entry("evaluation", List.of("data")),
            entry("control", List.of("data", "scaling", "baseline")),
            entry(
                    "training",
                    List.of(
                            "config",
                            "data",
                            "scaling",
                            "nn",
                            "baseline",
                            "labeling",
                            "recommender",
                            "objective",
                            "bilevel",
                            "evaluation",
                            "files")),
            entry("choice", List.of("config", "data", "baseline", "control", "evaluation", "training")),
            entry(
                    "experiment",
                    List.of(
                            "config",
                            "data",
                            "scaling",
                            "labeling",
                            "baseline",
                            "control",
                            "choice",
                            "objective",
                            "evaluation",
                            "training",
                            "recommender",
                            "labels",
                            "mahout")),
            entry("files", List.of()),
            entry("page", List.of()),
            entry("report", List.of("files", "page")),
            entry("database", List.of("config")),
            entry("ledger", List.of("database", "files")),
            entry("labels", List.of("config", "data", "files", "database")),
            entry("gate", List.of("config", "data", "evaluation", "labels", "ledger")),
            entry("monitor", List.of("config", "labels", "ledger", "page")),
            entry("mahout", List.of("config", "labels", "data", "files")),
            entry("project", List.of("data")),
            entry(
                    "run",
                    List.of(
                            "config",
                            "data",
                            "nn",
                            "labeling",
                            "explanation",
                            "recommender",
                            "training",
                            "evaluation",
                            "experiment",
                            "report",
                            "labels",
                            "files")),
            entry(
                    "schedule",
                    List.of(
                            "config",
                            "data",
                            "database",
                            "training",
                            "labels",
                            "ledger",
                            "run",
                            "gate",
                            "monitor",
                            "files")),
            entry(
                    "cli",
                    List.of(
                            "config",
                            "data",
                            "recommender",
                            "training",
                            "evaluation",
                            "experiment",
                            "explanation",
                            "ledger",
                            "labels",
                            "mahout",
                            "project",
                            "run",
                            "schedule")));

    @ArchTest
    static void thePageOfTheArchitectureNamesEachPackageAfterThoseThatItUses(JavaClasses code) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "architecture.md"));
        List<String> named = Pattern.compile("(?m)^\\| `([a-z]+)` \\|")
                .matcher(page.substring(page.indexOf("## Packages")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
        MAY_USE.forEach((name, used) -> assertThat(named.subList(0, named.indexOf(name)))
                .as("before %s", name)
                .containsAll(used));
    }

    @ArchTest
    static void packagesUseOnlyWhatStandsBeforeThem(JavaClasses code) {
        MAY_USE.forEach((name, used) -> {
            String[] others = MAY_USE.keySet().stream()
                    .filter(other -> !other.equals(name) && !used.contains(other))
                    .map(other -> ROOT + "." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + name + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because(name + " may use " + used)
                    .check(code);
        });
    }

    @ArchTest
    static void everyPackageHasItsRule(JavaClasses code) {
        classes()
                .should()
                .resideInAnyPackage(
                        Stream.concat(Stream.of(ROOT), MAY_USE.keySet().stream().map(name -> ROOT + "." + name))
                                .toArray(String[]::new))
                .check(code);
        assertThat(code.getPackage(ROOT).getSubpackages())
                .extracting(found -> found.getName().substring(ROOT.length() + 1))
                .containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    /** Whatever chooses settings is given a log without its test rows, and nothing that could hold them. */
    @ArchTest
    static final ArchRule choosingIsGivenNoTestRows = codeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage("..choice..").and(modifier(PUBLIC)))
            .and()
            .arePublic()
            .should()
            .haveRawParameterTypes(describe(
                    "a log without test rows, what was trained, settings, names, numbers or who hears of progress",
                    types -> types.stream()
                            .allMatch(type -> type.isPrimitive()
                                    || type.isArray()
                                    || type.getPackageName().startsWith("java.lang")
                                    || type.getPackageName().equals("java.util")
                                    || type.getPackageName().equals(ROOT + ".choice")
                                    || type.isEquivalentTo(ModelSpec.class)
                                    || type.isEquivalentTo(ChoosingLog.class)
                                    || type.isEquivalentTo(RowScorer.class)
                                    || type.isEquivalentTo(LearnedLabels.class)
                                    || type.isEquivalentTo(Checkpoints.class)
                                    || type.isEquivalentTo(Progress.class))));

    @ArchTest
    static final ArchRule choosingMakesNoLogOfItsOwn = noClasses()
            .that()
            .resideInAPackage("..choice..")
            .should()
            .callCodeUnitWhere(target(owner(assignableTo(FeedbackReader.class)))
                    .or(target(owner(assignableTo(FeedbackTable.class))).and(target(nameMatching("<init>"))))
                    .or(target(owner(assignableTo(ChoosingLog.class))).and(target(nameMatching("of")))));

    @ArchTest
    static final ArchRule onlyTheComparisonLooksAtTestRows = noClasses()
            .that()
            .resideOutsideOfPackages("..data..", "..experiment..")
            .and()
            .haveNameNotMatching(".*\\.(SharedJson|ConsoleProgress)")
            .should()
            .callMethodWhere(target(owner(assignableTo(Split.class))).and(target(nameMatching("test"))))
            .because("all others may at most count them");

    @ArchTest
    static final ArchRule tensorsStayInTheEngine =
            onlyIn("org.nd4j..", "..nn..", "..labeling..", "..recommender..", "..objective..", "..bilevel..");

    /** So that none can be taken where the backend goes without loops; the two exceptions read a single number, their constant. */
    @ArchTest
    static final ArchRule loopsOverTheMemoryOfTensorsGoThroughOneGate = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(HostMemory|MatrixFactorisation|CollapsedActivationUnit)(\\$.*)?")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("org.nd4j..")))
                    .and(target(nameMatching(
                            "asNio.*|pointer|addressPointer|putScalar|putRow|getRow|getScalar|getDouble|getFloat"))));

    @ArchTest
    static final ArchRule typesafeConfigStaysInConfig = onlyIn("com.typesafe.config..", "..config..");

    @ArchTest
    static final ArchRule duckDbStaysInData = onlyIn("org.duckdb..", "..data..");

    /** Of DuckDB, in which data are read, and of the database that several machines share, whose rows these packages keep. */
    @ArchTest
    static final ArchRule sqlStaysWithTheDatabases =
            onlyIn("java.sql..", "..data..", "..database..", "..labels..", "..ledger..", "..schedule..");

    @ArchTest
    static final ArchRule driversStayInDatabase = noClasses()
            .that()
            .resideOutsideOfPackage("..database..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.h2..", "org.postgresql..");

    /** So that what is to survive a crash is written in one way. */
    @ArchTest
    static final ArchRule channelsStayInFiles = onlyIn("java.nio.channels..", "..files..");

    /** What is read may come from others: from a database, or from the run of another. */
    @ArchTest
    static final ArchRule noJavaObjectIsEverReadOrWritten = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.Object(In|Out)put.*|.*\\.SerializationUtils|java\\.beans\\.XML(En|De)coder");

    @ArchTest
    static final ArchRule tasteStaysInMahout = onlyIn("org.apache.mahout..", "..mahout..");

    @ArchTest
    static final ArchRule quartzStaysInSchedule = onlyIn("org.quartz..", "..schedule..");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine = onlyIn("picocli..", "..cli..");

    @ArchTest
    static final ArchRule metersStayInTheMonitor = onlyIn("io.micrometer..", "..monitor..");

    @ArchTest
    static final ArchRule templatesStayInPages = onlyIn("gg.jte..", "..page..");

    @ArchTest
    static final ArchRule noFieldIsStaticAndMutable =
            fields().that().areStatic().should().beFinal();

    private static ArchRule onlyIn(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
