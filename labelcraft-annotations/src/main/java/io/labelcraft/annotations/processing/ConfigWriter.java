package io.labelcraft.annotations.processing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes a config among the compiled classes. */
final class ConfigWriter {

    private final Filer filer;
    private final Findings findings;

    ConfigWriter(Filer filer, Findings findings) {
        this.filer = filer;
        this.findings = findings;
    }

    void write(DeclaredModel declared, CheckedModel model, String config) {
        String path = "META-INF/labelcraft/" + model.name() + ".conf";
        try {
            FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, declared.type());
            // Bytes, because a writer would take the compiler's source encoding.
            try (OutputStream out = file.openOutputStream()) {
                out.write(config.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            findings.add(Problem.FILE_UNWRITABLE, declared.annotation().place(), path, e.getMessage());
        }
    }
}
