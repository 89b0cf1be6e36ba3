package io.labelcraft.data;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;

/** A column of a Parquet file: its name, and its value for each row from 0. */
public sealed interface ParquetColumn {

    String name();

    /** A column of 64-bit integers. */
    record Integers(String name, IntToLongFunction value) implements ParquetColumn {}

    /** A column of double-precision numbers. */
    record Numbers(String name, IntToDoubleFunction value) implements ParquetColumn {}

    /** A column of texts. */
    record Texts(String name, IntFunction<String> value) implements ParquetColumn {}

    /** A column of true and false. */
    record Flags(String name, IntPredicate value) implements ParquetColumn {}

    /**
     * A column of instants.
     *
     * @param millis since 1970-01-01 UTC
     */
    record Instants(String name, IntToLongFunction millis) implements ParquetColumn {}

    /** A column of ids: integers where they are numeric, else texts. */
    static ParquetColumn ids(String name, IdMap ids, int[] index) {
        return ids.numeric()
                ? new Integers(name, row -> Long.parseLong(ids.id(index[row])))
                : new Texts(name, row -> ids.id(index[row]));
    }
}
