package io.labelcraft.annotations.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

class DiscoveryTest {

    @Test
    void compilersFindTheProcessorByItsServiceFile() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(LabelModelProcessor.class);
    }

    @Test
    void gradleKnowsThatEachClassCanBeProcessedAlone() {
        assertThat(Sources.resource("/META-INF/gradle/incremental.annotation.processors")
                        .strip())
                .isEqualTo(LabelModelProcessor.class.getName() + ",isolating");
    }

    @Test
    void theProcessorTakesSourcesOfAnyVersionTheCompilerTakes() {
        assertThat(new LabelModelProcessor().getSupportedSourceVersion()).isEqualTo(SourceVersion.latest());
    }
}
