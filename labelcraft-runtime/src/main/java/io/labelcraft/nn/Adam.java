package io.labelcraft.nn;

import io.labelcraft.config.OptimiserSpec;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Adam (Kingma and Ba 2015) with decoupled weight decay (Loshchilov and Hutter 2019). */
final class Adam implements Optimiser {

    private final OptimiserSpec spec;
    private State state;
    private State saved;

    Adam(OptimiserSpec spec) {
        this.spec = spec;
    }

    private record State(INDArray firstMoment, INDArray secondMoment, int steps) {

        State copy() {
            return new State(firstMoment.dup(), secondMoment.dup(), steps);
        }
    }

    @Override
    public void step(INDArray parameters, INDArray gradient, double learningRate) {
        State before = state == null ? initial(gradient) : state;
        INDArray first = before.firstMoment().muli(spec.beta1()).addi(gradient.mul(1 - spec.beta1()));
        INDArray second = before.secondMoment()
                .muli(spec.beta2())
                .addi(gradient.mul(gradient).muli(1 - spec.beta2()));
        state = new State(first, second, before.steps() + 1);
        if (spec.weightDecay() > 0) {
            parameters.muli(1 - learningRate * spec.weightDecay());
        }
        double rate = learningRate / (1 - Math.pow(spec.beta1(), state.steps()));
        parameters.subi(first.div(denominator()).muli(rate));
    }

    @Override
    public INDArray precondition(INDArray tangent) {
        double factor = (1 - spec.beta1()) / (1 - Math.pow(spec.beta1(), state.steps()));
        return tangent.div(denominator()).muli(factor);
    }

    @Override
    public void save() {
        saved = copy(state);
    }

    @Override
    public void restore() {
        state = copy(saved);
    }

    private static State initial(INDArray gradient) {
        try (MemoryWorkspace outliving = StepMemory.outlive()) {
            return new State(gradient.like(), gradient.like(), 0);
        }
    }

    private static State copy(State state) {
        try (MemoryWorkspace outliving = StepMemory.outlive()) {
            return state == null ? null : state.copy();
        }
    }

    private INDArray denominator() {
        double correction = 1 - Math.pow(spec.beta2(), state.steps());
        INDArray corrected = state.secondMoment().div(correction);
        return Transforms.sqrt(corrected, false).addi(spec.epsilon());
    }
}
