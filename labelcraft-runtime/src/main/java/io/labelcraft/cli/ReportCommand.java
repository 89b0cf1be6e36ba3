package io.labelcraft.cli;

import io.labelcraft.UserException;
import io.labelcraft.run.ReportPage;
import io.labelcraft.run.RunRequest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code report}: the pages of the comparisons that were made. */
@Command(
        name = "report",
        description = "Names the pages that comparisons have left, the newest first.",
        mixinStandardHelpOptions = true)
final class ReportCommand extends ModelCommand {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Option(names = "--open", description = "Opens the newest in the desktop's browser.")
    private boolean open;

    @Override
    public Integer call() {
        PrintWriter out = commandLine().getOut();
        RunRequest request = options().request(false, false);
        List<ReportPage> pages = ReportPage.in(request.folder());
        if (pages.isEmpty()) {
            throw none(request.folder());
        }
        pages.forEach(page -> {
            out.println(page.file());
            out.println("  " + DATE.format(page.written().atZone(ZoneId.systemDefault())) + ", labelcraft:"
                    + page.kind().goal() + ": " + page.kind().content() + ".");
        });
        if (open) {
            Path newest = pages.get(0).file();
            out.println(
                    DesktopBrowser.open(newest)
                            ? "Opened " + newest + "."
                            : "There is no desktop here that could open a page. Open " + newest + " in a browser.");
        }
        return 0;
    }

    private static UserException none(Path folder) {
        String goals = Arrays.stream(ReportPage.Kind.values())
                .map(kind -> "\n  labelcraft:" + kind.goal() + ": " + kind.content())
                .collect(Collectors.joining());
        return new UserException("There is no page below " + folder + " yet. Each of these goals makes one:" + goals);
    }
}
