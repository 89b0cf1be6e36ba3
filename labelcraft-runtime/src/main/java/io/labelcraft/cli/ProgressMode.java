package io.labelcraft.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.InstantSource;
import java.util.Map;

/** How progress is shown. */
enum ProgressMode {
    /** One bar, for someone who looks on. */
    BAR {
        @Override
        ProgressDisplay display(PrintWriter out, InstantSource clock) {
            return new ProgressBar(out, clock);
        }
    },
    /** Lines, for a log. */
    PLAIN {
        @Override
        ProgressDisplay display(PrintWriter out, InstantSource clock) {
            return new ProgressLines(out);
        }
    };

    abstract ProgressDisplay display(PrintWriter out, InstantSource clock);

    /** A bar on a terminal that can redraw it, unless a build server looks on. */
    static ProgressMode ofThisProcess() {
        return suited(isTerminal(System.console()), System.getenv());
    }

    static ProgressMode suited(boolean terminal, Map<String, String> environment) {
        boolean redraws = terminal && !"dumb".equals(environment.get("TERM")) && !environment.containsKey("CI");
        return redraws ? BAR : PLAIN;
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
}
