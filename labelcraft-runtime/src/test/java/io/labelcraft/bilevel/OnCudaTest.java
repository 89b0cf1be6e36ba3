package io.labelcraft.bilevel;

import io.labelcraft.OnCuda;
import org.junit.jupiter.api.Nested;

@OnCuda
class OnCudaTest {

    /** In float and in double precision. */
    @Nested
    class DefaultSteps extends DefaultStepTest {}
}
