package io.labelcraft.gate;

import io.labelcraft.ledger.Finding;
import java.util.Locale;

/** Findings with their sentences. */
final class Words {

    private Words() {}

    static Finding finding(
            String check,
            String subject,
            boolean passed,
            double value,
            double limit,
            String sentence,
            Object... parts) {
        return new Finding(check, subject, passed, value, limit, String.format(Locale.ROOT, sentence, parts));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
