package io.labelcraft.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The browser of the desktop that this runs on, where there is one. */
final class DesktopBrowser {

    private DesktopBrowser() {}

    /** Opens a page; false where no desktop can. */
    static boolean open(Path page) {
        try {
            if (GraphicsEnvironment.isHeadless()
                    || !Desktop.isDesktopSupported()
                    || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                return false;
            }
            Desktop.getDesktop().browse(page.toUri());
            return true;
        } catch (IOException | UnsupportedOperationException | AWTError | LinkageError e) {
            // A display that cannot be reached, a Java without its desktop libraries, or no browser at all.
            return false;
        }
    }
}
