package io.labelcraft;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nd4j.linalg.factory.Nd4j;

/** Marks tests of the way that the engine goes on CUDA: they run on a CUDA device and are skipped elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("cuda")
@ExtendWith(OnCuda.Condition.class)
public @interface OnCuda {

    /** Looks for the backend that ND4J has found, and with it a device. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                String backend = Nd4j.getBackend().getClass().getSimpleName();
                return backend.equals("JCublasBackend")
                        ? ConditionEvaluationResult.enabled("on " + backend)
                        : skipped("ND4J's backend on this class path is " + backend
                                + "; the profile 'cuda' puts the other one there");
            } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
                return skipped("ND4J finds no backend that works here: no CUDA device, or no driver for CUDA 11.6");
            }
        }

        private static ConditionEvaluationResult skipped(String reason) {
            return ConditionEvaluationResult.disabled("needs a CUDA device: " + reason);
        }
    }
}
