package io.labelcraft.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * A page to be read.
 *
 * @param lead plain sentences, a paragraph each
 */
public record Page(String title, String subtitle, List<String> lead, List<Section> sections) {

    /** The page with all that it needs, no network either. */
    public String html() {
        StringOutput output = new StringOutput();
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(output), null, this, PageAssets.load());
        return output.toString();
    }

    /** What a server says of it, and the page says of itself: which scripts may run, and that nothing may be fetched. */
    public static String contentSecurityPolicy() {
        return PageAssets.load().contentSecurityPolicy();
    }
}
