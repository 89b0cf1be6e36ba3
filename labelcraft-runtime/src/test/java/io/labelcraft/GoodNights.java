package io.labelcraft;

/** How many good nights are tried: a few in each build, twenty with {@code -Dnights.good=20}. */
public final class GoodNights {

    private static final int ALL = 20;

    private GoodNights() {}

    public static int count() {
        return Integer.getInteger("nights.good", 2);
    }

    /** Whether there is time for all that can be tried. */
    public static boolean all() {
        return count() >= ALL;
    }

    /** How many of them may be refused. */
    public static int tolerated() {
        return count() / ALL;
    }
}
