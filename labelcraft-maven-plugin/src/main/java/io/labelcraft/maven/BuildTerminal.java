package io.labelcraft.maven;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/**
 * Below Maven's log, one line that is redrawn in its place. Safe for several threads.
 *
 * <p>It goes to the terminal itself, so that it gets into no log file.
 */
final class BuildTerminal {

    /** So that a terminal narrower than the bar cuts it off; a bar over two lines would be redrawn on ever new ones. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final Optional<PrintWriter> terminal;
    private int width;

    /** @param terminal empty where there is none that can redraw */
    BuildTerminal(Optional<PrintWriter> terminal) {
        this.terminal = terminal;
    }

    /** The terminal of an interactive build that logs neither more nor less than usual. */
    static BuildTerminal of(MavenSession session, Log log) {
        Console console = System.console();
        boolean lookedAt = session.getRequest().isInteractiveMode()
                && !session.isParallel()
                && log.isInfoEnabled()
                && !log.isDebugEnabled();
        return new BuildTerminal(
                lookedAt && isTerminal(console) && redraws(System.getenv())
                        ? Optional.of(console.writer())
                        : Optional.empty());
    }

    static boolean redraws(Map<String, String> environment) {
        return !"dumb".equals(environment.get("TERM")) && !environment.containsKey("CI");
    }

    /** From Java 22 on there is a console without a terminal, too. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    boolean present() {
        return terminal.isPresent();
    }

    /** Draws over what was drawn before. */
    synchronized void redraw(String text) {
        terminal.ifPresent(writer -> {
            writer.print(NO_WRAP + text + " ".repeat(Math.max(0, width - text.length())) + WRAP + "\r");
            writer.flush();
            width = text.stripTrailing().length();
        });
    }

    /** Prints an ordinary line by other means, with nothing drawn before it. */
    synchronized void around(Runnable line) {
        clear();
        line.run();
    }

    synchronized void clear() {
        if (width > 0) {
            redraw("");
        }
    }
}
