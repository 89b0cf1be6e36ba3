package io.labelcraft.report;

import java.util.List;

/** A chapter of the page. */
record Section(String id, String title, List<Part> parts) {}
