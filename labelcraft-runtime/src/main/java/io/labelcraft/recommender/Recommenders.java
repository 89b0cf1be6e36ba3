package io.labelcraft.recommender;

import io.labelcraft.UserException;
import io.labelcraft.config.ModelSpec;
import io.labelcraft.config.Nearest;
import io.labelcraft.data.FeedbackTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The recommenders by name: those of the engine, and those that {@link ServiceLoader} finds on the class path. */
public final class Recommenders {

    private Recommenders() {}

    private record BuiltIn(String name, BiFunction<FeedbackTable, ModelSpec, Supplier<Recommender>> source)
            implements RecommenderFactory {
        @Override
        public Recommender create(FeedbackTable table, ModelSpec spec) {
            return forLog(table, spec).get();
        }

        @Override
        public Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
            return source.apply(table, spec);
        }
    }

    /**
     * A recommender with initial parameters, drawn with the settings' seed.
     *
     * @param table the log whose rows it will score
     * @throws UserException if there is no recommender of the settings' name
     */
    public static Recommender create(FeedbackTable table, ModelSpec spec) {
        return named(spec.recommender().name()).create(table, spec);
    }

    /**
     * Recommenders of one log, each with the initial parameters of {@link #create}. They share what is worked out from the log
     * and are used by one thread.
     *
     * @throws UserException if there is no recommender of the settings' name
     */
    public static Supplier<Recommender> forLog(FeedbackTable table, ModelSpec spec) {
        return named(spec.recommender().name()).forLog(table, spec);
    }

    /** What {@code recommender.name} may be, sorted. */
    public static List<String> names() {
        return all().stream().map(RecommenderFactory::name).sorted().toList();
    }

    /**
     * The factory of a name.
     *
     * @throws UserException if there is none or several
     */
    public static RecommenderFactory named(String name) {
        List<RecommenderFactory> all = all();
        List<RecommenderFactory> found =
                all.stream().filter(factory -> factory.name().equals(name)).toList();
        if (found.size() > 1) {
            throw new UserException("recommender.name: there are several recommenders \"" + name + "\": "
                    + String.join(
                            ", ",
                            found.stream()
                                    .map(each -> each.getClass().getName())
                                    .toList())
                    + ". Give yours another name.");
        }
        if (found.isEmpty()) {
            throw new UserException(
                    "recommender.name " + Nearest.complaint(name, "the name of a recommender", names()) + ".");
        }
        return found.get(0);
    }

    /**
     * What can be known of the code behind a name: the class of its factory, and the version of the class's package if its jar
     * gives one ({@code Implementation-Version}).
     *
     * @throws UserException if there is no recommender of that name or several
     */
    public static String code(String name) {
        Class<?> factory = named(name).getClass();
        return Optional.ofNullable(factory.getPackage().getImplementationVersion())
                .map(version -> factory.getName() + " " + version)
                .orElse(factory.getName());
    }

    private static List<RecommenderFactory> all() {
        List<RecommenderFactory> all = new ArrayList<>();
        all.add(new BuiltIn("din", DeepInterestNetwork::forLog));
        all.add(new BuiltIn("mf", MatrixFactorisation::forLog));
        all.add(new BuiltIn("two-tower", TwoTower::forLog));
        try {
            ServiceLoader.load(RecommenderFactory.class).forEach(all::add);
        } catch (ServiceConfigurationError e) {
            throw new UserException("A recommender on the class path cannot be loaded: " + e.getMessage()
                    + ". A factory is a public class with a public constructor without arguments, named in"
                    + " META-INF/services/" + RecommenderFactory.class.getName() + ".");
        }
        return all;
    }
}
