package io.labelcraft.nn;

import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.memory.conf.WorkspaceConfiguration;
import org.nd4j.linalg.api.memory.enums.AllocationPolicy;
import org.nd4j.linalg.api.memory.enums.LearningPolicy;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Off-heap memory that every step of a loop uses again, so that a step neither allocates nor waits for the garbage collector.
 *
 * <p>Arrays made inside are gone when the step ends. What must live on is made under {@link #outlive()}.
 */
public final class StepMemory {

    private static final WorkspaceConfiguration CONFIGURATION = WorkspaceConfiguration.builder()
            .policyAllocation(AllocationPolicy.OVERALLOCATE)
            .overallocationLimit(0.2)
            .policyLearning(LearningPolicy.FIRST_LOOP)
            .build();

    private StepMemory() {}

    /** Begins a step; closing ends it. Steps of one name must not be nested. */
    public static MemoryWorkspace step(String name) {
        return Nd4j.getWorkspaceManager().getAndActivateWorkspace(CONFIGURATION, name);
    }

    /** Begins a passage whose arrays live on after the step. */
    public static MemoryWorkspace outlive() {
        return Nd4j.getWorkspaceManager().scopeOutOfWorkspaces();
    }
}
