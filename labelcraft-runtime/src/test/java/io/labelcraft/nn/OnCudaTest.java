package io.labelcraft.nn;

import io.labelcraft.OnCuda;
import org.junit.jupiter.api.Nested;

@OnCuda
class OnCudaTest {

    @Nested
    class Rows extends RowKernelTest {}

    @Nested
    class Histories extends HistoryKernelTest {}

    @Nested
    class LayerDerivatives extends LayerDerivativesTest {}

    @Nested
    class HistoryPoolings extends HistoryPoolingTest {}
}
