package io.labelcraft.recommender;

import io.labelcraft.OnCuda;
import org.junit.jupiter.api.Nested;

@OnCuda
class OnCudaTest {

    @Nested
    class RecommenderDerivatives extends RecommenderDerivativesTest {}

    @Nested
    class GoldenOutputsAndGradients extends DeepInterestNetworkGoldenTest {}

    @Nested
    class GoldenMetaGradient extends MetaGradientGoldenTest {}
}
