package io.labelcraft.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.labelcraft.ChildJvm;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParentWatchTest {

    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void hearsOfTheEndOfAProcessThatWasKilled() throws Exception {
        try (ChildJvm parent = ChildJvm.start(Parent.class, Map.of())) {
            ParentWatch.over(Long.parseLong(parent.line()), ended::countDown);
            assertThat(ended.getCount()).isOne();
            parent.kill();

            ended.await();
        }
    }

    @Test
    void aProcessThatIsGoneAlreadyHasEnded() throws Exception {
        long pid;
        try (ChildJvm parent = ChildJvm.start(Parent.class, Map.of())) {
            pid = Long.parseLong(parent.line());
            parent.kill();
        }
        ParentWatch.over(pid, ended::countDown);

        ended.await();
    }

    /** Says who it is, and waits. */
    static final class Parent {

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(ProcessHandle.current().pid());
            new CountDownLatch(1).await();
        }
    }
}
