package io.labelcraft.annotations.processing;

import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;

/** Writes an accessor for the compiler to compile. */
final class AccessorWriter {

    private final Filer filer;
    private final Findings findings;

    AccessorWriter(Filer filer, Findings findings) {
        this.filer = filer;
        this.findings = findings;
    }

    void write(DeclaredModel declared, Accessor accessor) {
        Place place = declared.annotation().place();
        String name = accessor.qualifiedName();
        try (Writer out = filer.createSourceFile(name, declared.type()).openWriter()) {
            out.write(AccessorRenderer.render(accessor));
        } catch (FilerException e) {
            findings.add(Problem.ACCESSOR_NAME_TAKEN, place, declared.className(), name);
        } catch (IOException e) {
            findings.add(Problem.FILE_UNWRITABLE, place, name, e.getMessage());
        }
    }
}
