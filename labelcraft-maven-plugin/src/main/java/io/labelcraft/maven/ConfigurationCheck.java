package io.labelcraft.maven;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Refuses elements of this plugin's {@code <configuration>} that no goal knows: Maven itself passes over them. */
final class ConfigurationCheck {

    private final Set<String> known;

    private ConfigurationCheck(Set<String> known) {
        this.known = known;
    }

    static ConfigurationCheck of(PluginDescriptor descriptor) {
        Set<String> known = new TreeSet<>();
        for (MojoDescriptor goal : descriptor.getMojos()) {
            editable(goal).map(Parameter::getName).forEach(known::add);
        }
        return new ConfigurationCheck(known);
    }

    private static Stream<Parameter> editable(MojoDescriptor goal) {
        Collection<Parameter> parameters = goal.getParameters() == null ? List.of() : goal.getParameters();
        return parameters.stream().filter(Parameter::isEditable);
    }

    /** @throws MojoFailureException with each unknown element, the nearest known one, and where it stands */
    void check(MavenProject project, String pluginKey) throws MojoFailureException {
        Plugin plugin = project.getBuild() == null ? null : project.getPlugin(pluginKey);
        if (plugin == null) {
            return;
        }
        Set<String> unknown = new TreeSet<>(unknownIn(plugin.getConfiguration()));
        plugin.getExecutions().forEach(execution -> unknown.addAll(unknownIn(execution.getConfiguration())));
        if (!unknown.isEmpty()) {
            throw new MojoFailureException("The configuration of labelcraft-maven-plugin in " + placeOf(plugin, project)
                    + " has "
                    + String.join(" and ", unknown.stream().map(this::described).toList())
                    + ". Settings of the model go into labelcraft.conf, or into <settings> there.");
        }
    }

    private List<String> unknownIn(Object configuration) {
        List<String> unknown = new ArrayList<>();
        if (configuration instanceof Xpp3Dom element) {
            for (Xpp3Dom child : element.getChildren()) {
                if (!known.contains(child.getName())) {
                    unknown.add(child.getName());
                }
            }
        }
        return unknown;
    }

    private String described(String element) {
        return "<" + element + ">, which no goal knows"
                + NearestName.to(element, known)
                        .map(nearest -> " (did you mean <" + nearest + ">?)")
                        .orElse(" (known are " + String.join(", ", known) + ")");
    }

    private static String placeOf(Plugin plugin, MavenProject project) {
        InputLocation location = plugin.getLocation("");
        if (location == null
                || location.getSource() == null
                || location.getSource().getLocation() == null) {
            return String.valueOf(project.getFile());
        }
        return location.getSource().getLocation() + ":" + location.getLineNumber();
    }
}
