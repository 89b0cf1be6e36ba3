package io.labelcraft.objective;

import java.util.Arrays;

/**
 * One user's candidates with the k best in front, where they ascend; the others follow as they came.
 *
 * @param candidates their places among the scores
 */
record CandidateOrder(int[] candidates, int k) {

    static CandidateOrder of(double[] scores, int k) {
        int n = scores.length;
        double[] ascending = scores.clone();
        Arrays.sort(ascending);
        double last = ascending[n - k];
        int ties = 1;
        while (ties < k && Double.compare(ascending[n - k + ties], last) == 0) {
            ties++;
        }
        int[] candidates = new int[n];
        int best = 0;
        int other = k;
        for (int i = 0; i < n; i++) {
            int beside = Double.compare(scores[i], last);
            if (beside > 0 || beside == 0 && ties-- > 0) {
                insert(candidates, best++, i, scores);
            } else {
                candidates[other++] = i;
            }
        }
        return new CandidateOrder(candidates, k);
    }

    private static void insert(int[] ascending, int length, int candidate, double[] scores) {
        int place = length;
        while (place > 0 && scores[ascending[place - 1]] > scores[candidate]) {
            ascending[place] = ascending[place - 1];
            place--;
        }
        ascending[place] = candidate;
    }

    /** Values of candidates in this order. */
    double[] arranged(double[] values) {
        double[] arranged = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            arranged[i] = values[candidates[i]];
        }
        return arranged;
    }

    /** Values in this order, given back to their candidates. */
    double[] returned(double[] arranged) {
        double[] values = new double[arranged.length];
        for (int i = 0; i < values.length; i++) {
            values[candidates[i]] = arranged[i];
        }
        return values;
    }
}
