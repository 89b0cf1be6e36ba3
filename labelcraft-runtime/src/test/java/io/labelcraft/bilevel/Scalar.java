package io.labelcraft.bilevel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One number that knows what it was computed from: reverse differentiation at its plainest. */
final class Scalar {

    private final double value;
    private final List<Scalar> parents;
    private final double[] partials;

    private Scalar(double value, List<Scalar> parents, double... partials) {
        this.value = value;
        this.parents = parents;
        this.partials = partials;
    }

    static Scalar of(double value) {
        return new Scalar(value, List.of());
    }

    static Scalar[] of(double[] values) {
        Scalar[] scalars = new Scalar[values.length];
        for (int i = 0; i < values.length; i++) {
            scalars[i] = of(values[i]);
        }
        return scalars;
    }

    /** A number whose derivative in each parent somebody knows. */
    static Scalar known(double value, Scalar[] parents, double[] partials) {
        return new Scalar(value, List.of(parents), partials);
    }

    static Scalar sum(Scalar[] terms) {
        double sum = 0;
        double[] ones = new double[terms.length];
        for (int i = 0; i < terms.length; i++) {
            sum += terms[i].value;
            ones[i] = 1;
        }
        return new Scalar(sum, List.of(terms), ones);
    }

    double value() {
        return value;
    }

    Scalar plus(Scalar other) {
        return new Scalar(value + other.value, List.of(this, other), 1, 1);
    }

    Scalar minus(Scalar other) {
        return new Scalar(value - other.value, List.of(this, other), 1, -1);
    }

    Scalar times(Scalar other) {
        return new Scalar(value * other.value, List.of(this, other), other.value, value);
    }

    Scalar times(double factor) {
        return new Scalar(value * factor, List.of(this), factor);
    }

    Scalar over(Scalar other) {
        return new Scalar(
                value / other.value, List.of(this, other), 1 / other.value, -value / (other.value * other.value));
    }

    Scalar squared() {
        return times(this);
    }

    Scalar root() {
        double root = Math.sqrt(value);
        return new Scalar(root, List.of(this), 0.5 / root);
    }

    Scalar positivePart() {
        return value > 0 ? this : of(0);
    }

    Scalar sigmoid() {
        double result = 1 / (1 + Math.exp(-value));
        return new Scalar(result, List.of(this), result * (1 - result));
    }

    /** The derivative of this number in each of the leaves. */
    double[] gradient(Scalar[] leaves) {
        List<Scalar> order = new ArrayList<>();
        collect(order, new HashSet<>());
        Collections.reverse(order);
        Map<Scalar, Double> derivative = new HashMap<>();
        derivative.put(this, 1.0);
        for (Scalar node : order) {
            double along = derivative.getOrDefault(node, 0.0);
            for (int i = 0; i < node.parents.size(); i++) {
                derivative.merge(node.parents.get(i), along * node.partials[i], Double::sum);
            }
        }
        double[] gradient = new double[leaves.length];
        for (int i = 0; i < leaves.length; i++) {
            gradient[i] = derivative.getOrDefault(leaves[i], 0.0);
        }
        return gradient;
    }

    private void collect(List<Scalar> order, Set<Scalar> seen) {
        if (seen.add(this)) {
            parents.forEach(parent -> parent.collect(order, seen));
            order.add(this);
        }
    }
}
