package io.labelcraft.gate;

import io.labelcraft.labels.RawColumn;
import io.labelcraft.ledger.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Do users still give each kind of feedback, and as often? */
record FeedbackCheck(double maxChange) implements Check {

    private static final String NAME = "feedback";

    @Override
    public List<Finding> findings(Night night) {
        return night.compared(this::findings);
    }

    private List<Finding> findings(Comparison comparison) {
        List<Finding> findings = new ArrayList<>();
        if (comparison.published().rows() > 0) {
            for (Scope scope : comparison.scopes()) {
                comparison.fields().forEach(field -> findings.add(finding(comparison, field, scope)));
            }
        }
        notCompared(comparison)
                .forEach(name -> findings.add(Finding.noted(
                        NAME, name, Double.NaN, name + " is in one of the two versions only, and is not compared")));
        return findings;
    }

    private Finding finding(Comparison comparison, ComparedField field, Scope scope) {
        StoppedField stopped = StoppedField.of(comparison, field, scope);
        return stopped.isConstant() && stopped.expectedUsers() > 0
                ? constant(field, scope, stopped)
                : change(comparison, field, scope);
    }

    private static Finding constant(ComparedField field, Scope scope, StoppedField stopped) {
        String what = field.name() + " is " + Figures.number(stopped.value()) + " in all "
                + Figures.count(scope.rows().length) + " " + scope.name() + "; "
                + Figures.mean(field, Arrays.stream(field.published()).average().orElseThrow())
                + (field.binary() ? "" : " on average") + " in the published version";
        return stopped.isCertain()
                ? new Finding(NAME, scope.subject(field), Finding.Verdict.FAILED, stopped.value(), Double.NaN, what)
                : Finding.noted(NAME, scope.subject(field), stopped.value(), what + ", too rare to tell from chance");
    }

    private Finding change(Comparison comparison, ComparedField field, Scope scope) {
        RateChange change = RateChange.of(comparison, field, scope);
        String what = field.name() + " is " + Figures.mean(field, change.now().mean())
                + (field.binary() ? "" : " on average") + " in "
                + Figures.count(scope.rows().length) + " " + scope.name() + "; "
                + Figures.mean(field, change.before().mean()) + " in the published version";
        double value = change.relative();
        if (!Double.isFinite(value)) {
            return Finding.noted(NAME, scope.subject(field), Double.NaN, what);
        }
        if (Math.abs(value) > maxChange && !change.isCertainlyBeyond(maxChange)) {
            return Finding.noted(NAME, scope.subject(field), value, what + ", which chance may have done");
        }
        return Finding.of(NAME, scope.subject(field), Math.abs(value) <= maxChange, value, maxChange, what);
    }

    private static List<String> notCompared(Comparison comparison) {
        List<String> names = new ArrayList<>();
        comparison.labels().raw().forEach(column -> names.add(column.field()));
        comparison.published().raw().stream()
                .map(RawColumn::field)
                .filter(name -> !names.remove(name))
                .toList()
                .forEach(names::add);
        return names;
    }
}
