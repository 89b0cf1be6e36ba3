package io.labelcraft.page;

import com.google.common.base.Joiner;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * What the page carries beside its text.
 *
 * @param style its style sheet
 * @param scripts the chart library and what calls it, in this order
 */
record PageAssets(String style, List<String> scripts) {

    private static final String LIBRARY = "org.webjars.npm/echarts";

    private static final Supplier<PageAssets> OF_THIS_LIBRARY = Suppliers.memoize(PageAssets::read);

    static PageAssets load() {
        return OF_THIS_LIBRARY.get();
    }

    private static PageAssets read() {
        try {
            return new PageAssets(
                    text(Resources.getResource(PageAssets.class, "page.css")),
                    List.of(library(), text(Resources.getResource(PageAssets.class, "page.js"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A WebJar has its version in its paths. */
    private static String library() throws IOException {
        Properties artifact = new Properties();
        try (InputStream in = Resources.getResource("META-INF/maven/" + LIBRARY + "/pom.properties")
                .openStream()) {
            artifact.load(in);
        }
        return text(Resources.getResource(
                "META-INF/resources/webjars/echarts/" + artifact.getProperty("version") + "/dist/echarts.min.js"));
    }

    private static String text(URL resource) throws IOException {
        return Resources.toString(resource, StandardCharsets.UTF_8);
    }

    /** Lets these scripts run and no others, and lets nothing be fetched. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'unsafe-inline'; script-src "
                + Joiner.on(' ').join(scripts.stream().map(PageAssets::hash).iterator());
    }

    private static String hash(String script) {
        byte[] digest =
                Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
