package @{package};

@{unitImports}
@{annotationImports}
/** An item that was shown to a user, and what the user did with it: one row of the feedback log. */
@LabelModel(
        name = "@{model}",
        objectives = {@{objectives}})
public record Impression(@{components}) {}
