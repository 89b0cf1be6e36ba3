package io.labelcraft.annotations.processing;

import javax.annotation.processing.Messager;

/** One problem at one place. */
record Finding(Problem problem, Place place, String message) {

    static Finding of(Problem problem, Place place, Object... arguments) {
        return new Finding(problem, place, problem.message(arguments));
    }

    void print(Messager messager) {
        messager.printMessage(
                problem.kind(),
                message,
                place.element(),
                place.annotation(),
                place.value().orElse(null));
    }
}
