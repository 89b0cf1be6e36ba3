package io.labelcraft.page;

import java.util.List;

/** A chapter of the page. */
public record Section(String id, String title, List<Part> parts) {}
