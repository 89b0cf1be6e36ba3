package io.labelcraft.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

/** Run with {@code -Dupdate.docs=true} to bring the page up to date. */
class GoalsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "goals.md");
    private static final String BEGIN = "<!-- from the goals' Javadoc: edit it there -->\n";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.+)}");

    /** In the order in which a user meets them. */
    private static final List<String> ORDER = List.of(
            "init",
            "validate",
            "describe",
            "train",
            "evaluate",
            "ablate",
            "sweep",
            "transfer",
            "report",
            "label",
            "export",
            "recommend",
            "schedule",
            "runs",
            "versions",
            "publish",
            "rollback");

    @Test
    void theTablesOfThePageAreTheJavadocOfTheGoals() throws Exception {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String expected = head + reference();
        if (Boolean.getBoolean("update.docs")) {
            Files.writeString(PAGE, expected);
            return;
        }

        assertThat(page)
                .as("docs/goals.md; -Dupdate.docs=true writes the expected text")
                .isEqualTo(expected);
    }

    private static String reference() throws Exception {
        Map<String, MojoDescriptor> goals = new TreeMap<>();
        OwnDescriptor.read().getMojos().forEach(goal -> goals.put(goal.getGoal(), goal));
        goals.remove("help");
        assertThat(goals.keySet()).containsExactlyInAnyOrderElementsOf(ORDER);
        List<MojoDescriptor> inOrder = ORDER.stream().map(goals::get).toList();
        StringBuilder text = new StringBuilder();
        inOrder.forEach(goal -> text.append(section(goal, inOrder)));
        text.append(
                "\n## Parameters of several goals\n\n| In `<configuration>` | Property | Default | Meaning | Goals |\n"
                        + "|---|---|---|---|---|\n");
        List<String> told = new ArrayList<>();
        for (MojoDescriptor goal : inOrder) {
            for (Parameter parameter : editable(goal)) {
                List<String> owners = owners(parameter, inOrder);
                if (owners.size() > 1 && !told.contains(parameter.getName())) {
                    told.add(parameter.getName());
                    text.append(row(goal(inOrder, owners.get(owners.size() - 1)), parameter.getName()))
                            .append(' ')
                            .append(described(owners))
                            .append(" |\n");
                }
            }
        }
        return text.toString();
    }

    private static String section(MojoDescriptor goal, List<MojoDescriptor> all) {
        StringBuilder text = new StringBuilder("\n## labelcraft:" + goal.getGoal() + "\n\n")
                .append(markdown(goal.getDescription()))
                .append('\n');
        List<Parameter> own = editable(goal).stream()
                .filter(parameter -> owners(parameter, all).size() == 1)
                .toList();
        if (!own.isEmpty()) {
            text.append("\n| In `<configuration>` | Property | Default | Meaning |\n|---|---|---|---|\n");
            own.forEach(parameter -> text.append(row(goal, parameter.getName())).append('\n'));
        }
        return text.toString();
    }

    private static String row(MojoDescriptor goal, String parameterName) {
        Parameter parameter = goal.getParameterMap().get(parameterName);
        PlexusConfiguration configuration = goal.getMojoConfiguration().getChild(parameterName, false);
        Matcher property = EXPRESSION.matcher(configuration == null ? "" : configuration.getValue(""));
        return "| `<%s>` | %s | %s | %s |"
                .formatted(
                        parameterName,
                        property.matches() ? "`" + property.group(1) + "`" : "",
                        configuration == null || configuration.getAttribute("default-value") == null
                                ? ""
                                : "`" + configuration.getAttribute("default-value") + "`",
                        markdown(parameter.getDescription()));
    }

    private static List<Parameter> editable(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable).toList();
    }

    private static List<String> owners(Parameter parameter, List<MojoDescriptor> goals) {
        return goals.stream()
                .filter(goal -> editable(goal).stream()
                        .anyMatch(other -> other.getName().equals(parameter.getName())))
                .map(MojoDescriptor::getGoal)
                .toList();
    }

    private static MojoDescriptor goal(List<MojoDescriptor> goals, String name) {
        return goals.stream()
                .filter(goal -> goal.getGoal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String described(List<String> owners) {
        List<String> others =
                ORDER.stream().filter(goal -> !owners.contains(goal)).toList();
        if (others.isEmpty()) {
            return "all";
        }
        return others.size() < owners.size() ? "all but " + String.join(", ", others) : String.join(", ", owners);
    }

    /** Maven's descriptor has plain text, in which a placeholder such as {@code <model>} would look like an HTML tag. */
    private static String markdown(String description) {
        return StringEscapeUtils.escapeHtml4(description)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
