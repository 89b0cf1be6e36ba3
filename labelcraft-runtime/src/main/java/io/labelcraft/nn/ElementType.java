package io.labelcraft.nn;

import io.labelcraft.config.TrainingSpec.Precision;
import org.nd4j.linalg.api.buffer.DataType;

/** From the setting {@code training.precision} to the tensor library's type. */
public final class ElementType {

    private ElementType() {}

    public static DataType of(Precision precision) {
        return switch (precision) {
            case FLOAT -> DataType.FLOAT;
            case DOUBLE -> DataType.DOUBLE;
        };
    }
}
