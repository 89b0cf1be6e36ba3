package io.labelcraft.page;

import java.util.List;

/** A piece of a section, in the order of reading. */
public sealed interface Part
        permits Table, Part.Heading, Part.Paragraph, Part.Preformatted, Part.Figures, Part.Details {

    record Heading(String text) implements Part {}

    record Paragraph(String text) implements Part {}

    /** Text whose lines and blanks matter. */
    record Preformatted(String text) implements Part {}

    /** Charts side by side, as many as the page is wide. */
    record Figures(List<Figure> figures) implements Part {}

    /** What is shown when asked for. */
    record Details(String summary, List<Part> parts) implements Part {}
}
