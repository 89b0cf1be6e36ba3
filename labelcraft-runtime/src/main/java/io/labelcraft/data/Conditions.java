package io.labelcraft.data;

import io.labelcraft.UserException;
import io.labelcraft.config.DataSpec;
import io.labelcraft.config.SplitSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a run.
 *
 * @param parts those of the training, hold-out and test rows, or none
 */
record Conditions(Optional<Condition> filter, List<Condition> parts) {

    /**
     * Takes the conditions of the settings apart.
     *
     * @throws UserException if one is no condition
     */
    static Conditions parse(DataSpec data, Optional<SplitSpec> split, LogColumns log, LogDatabase database)
            throws SQLException {
        Optional<Condition> filter = Optional.empty();
        if (data.filter().isPresent()) {
            filter = Optional.of(Condition.parse("data.filter", data.filter().get(), log, database));
        }
        List<Condition> parts = new ArrayList<>();
        Optional<SplitSpec.Conditions> conditions = split.flatMap(SplitSpec::conditions);
        if (conditions.isPresent()) {
            parts.add(Condition.parse("split.train", conditions.get().train(), log, database));
            parts.add(Condition.parse("split.hold-out", conditions.get().holdOut(), log, database));
            parts.add(Condition.parse("split.test", conditions.get().test(), log, database));
        }
        return new Conditions(filter, parts);
    }

    List<Condition> all() {
        List<Condition> all = new ArrayList<>(parts);
        filter.ifPresent(condition -> all.add(0, condition));
        return all;
    }

    /** Whether a row counts. */
    String keep() {
        return filter.map(condition -> condition.sql() + " IS TRUE").orElse("true");
    }

    /** The part that a row belongs to: 1 for training, 2 for hold-out, 3 for test, 0 for none. */
    String part() {
        StringBuilder sql = new StringBuilder("CASE");
        for (int i = 0; i < parts.size(); i++) {
            sql.append(" WHEN ").append(parts.get(i).sql()).append(" THEN ").append(i + 1);
        }
        return parts.isEmpty() ? "0" : sql.append(" ELSE 0 END").toString();
    }
}
