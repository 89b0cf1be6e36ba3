/** The annotations for the impression class, and the processor that checks them and writes the training config. */
module io.labelcraft.annotations {
    requires java.compiler;

    exports io.labelcraft.annotations;

    provides javax.annotation.processing.Processor with
            io.labelcraft.annotations.processing.LabelModelProcessor;
}
