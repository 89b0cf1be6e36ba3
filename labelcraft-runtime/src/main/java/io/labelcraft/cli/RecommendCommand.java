package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.labels.LabelTable;
import io.labelcraft.mahout.LabelRecommender;
import io.labelcraft.mahout.MahoutRecommenders;
import io.labelcraft.mahout.Recommendation;
import io.labelcraft.run.RunFile;
import io.labelcraft.run.RunRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code recommend}: what Mahout recommends from the labels of the last run. */
@Command(
        name = "recommend",
        description = "Recommends items to users, by Mahout on the labels of the last training.",
        mixinStandardHelpOptions = true)
final class RecommendCommand extends ModelCommand {

    @Option(
            names = "--users",
            required = true,
            split = ",",
            paramLabel = "<id>",
            description = "Ids of users as they stand in the log.")
    private List<String> users;

    @Option(names = "--k", defaultValue = "10", paramLabel = "<n>", description = "Items for each user. Default: 10.")
    private int k;

    @Override
    public Integer call() {
        if (k < 1) {
            throw new UserException("The number of items to recommend is " + k
                    + "; expected 1 or more. Give it with -Dlabelcraft.recommend.k=<n> or --k <n>.");
        }
        RunRequest request = options().request(false, false);
        LabelTable labels = LabelTable.read(request.folder().resolve(RunFile.LABELS.fileName()));
        LabelRecommender recommender = MahoutRecommenders.of(
                request.spec().mahout(), labels, request.spec().seed());
        Map<String, List<Recommendation>> lists = new LinkedHashMap<>();
        users.stream().map(String::strip).forEach(user -> lists.put(user, recommender.recommend(user, k)));
        new RecommendationTable(lists, recommender::whyNothing)
                .lines()
                .forEach(commandLine().getOut()::println);
        return 0;
    }
}
