package io.labelcraft.data;

import io.labelcraft.UserException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One pass over the bytes of a file: is it whole, and which of its rows can be trusted. */
final class FileScan {

    private static final int CHUNK = 1 << 16;
    private static final int GZIP_SIGNATURE = 2;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final LogFile file;
    private final MessageDigest digest;

    /**
     * Prepares a pass.
     *
     * @param digest takes the bytes as they lie on the disk
     */
    FileScan(LogFile file, MessageDigest digest) {
        this.file = file;
        this.digest = digest;
    }

    /**
     * Reads a text file to its end.
     *
     * @throws UserException if the file is empty, cut off or damaged, cannot be read, or is not one table
     */
    CsvStructure text() {
        CsvStructure structure = new CsvStructure(file.format().delimiter());
        readWhole(bytes -> {
            BufferedInputStream buffered = new BufferedInputStream(bytes, CHUNK);
            checkEnding(buffered);
            try (InputStream content = file.gzip() ? gunzip(buffered) : buffered) {
                scan(content, structure);
            }
        });
        check(structure);
        return structure;
    }

    /**
     * Reads a file of another kind to its end.
     *
     * @throws UserException if the file is empty or cannot be read
     */
    void binary() {
        readWhole(bytes -> bytes.transferTo(OutputStream.nullOutputStream()));
    }

    /** What is done with the bytes of a file. */
    private interface Reading {
        void read(InputStream bytes) throws IOException;
    }

    private void readWhole(Reading reading) {
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            if (Files.size(file.path()) == 0) {
                throw UserException.passing("The file " + file.path()
                        + " is empty (0 bytes). Export the feedback log again, or take this file away.");
            }
            reading.read(bytes);
        } catch (EOFException e) {
            throw UserException.passing(
                    "The file " + file.path() + " is cut off: its gzip data end too early. Copy or export it again.",
                    e);
        } catch (AccessDeniedException e) {
            throw new UserException(
                    "The file " + file.path() + " may not be read by this user. Correct its permissions.", e);
        } catch (IOException e) {
            throw UserException.passing(
                    "The file " + file.path() + " cannot be read: " + e.getMessage() + " Copy or export it again.", e);
        }
    }

    private void checkEnding(BufferedInputStream bytes) throws IOException {
        bytes.mark(GZIP_SIGNATURE);
        byte[] signature = bytes.readNBytes(GZIP_SIGNATURE);
        bytes.reset();
        if (GzipCompressorInputStream.matches(signature, signature.length) != file.gzip()) {
            throw new UserException("The file " + file.path()
                    + (file.gzip()
                            ? " is no gzip file, though its name ends in .gz."
                            : " is a gzip file, though its name does not end in .gz.")
                    + " Rename it after what it holds, or export it again.");
        }
    }

    /** Unlike the JDK's stream, this one does not take a cut-off second member for the end of the file. */
    private static InputStream gunzip(InputStream bytes) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(bytes)
                .setDecompressConcatenated(true)
                .get();
    }

    private void scan(InputStream content, CsvStructure structure) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int length = content.readNBytes(chunk, 0, CHUNK);
        ForeignContent.of(chunk).ifPresent(foreign -> {
            throw new UserException(
                    "The file " + file.path() + " is called a text file, but its content " + foreign.sentence() + ".");
        });
        int from = Arrays.mismatch(chunk, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        while (length > 0) {
            structure.accept(chunk, from, length);
            from = 0;
            length = content.readNBytes(chunk, 0, CHUNK);
        }
        structure.finish();
    }

    private void check(CsvStructure structure) {
        if (structure.quoteLeftOpen()) {
            throw UserException.passing("The file " + file.path() + " has a quote that is opened in the row of line "
                    + structure.firstLineOfLastRow() + " and never closed, so that its last "
                    + (structure.lines() - structure.firstLineOfLastRow() + 1)
                    + " lines cannot be told apart. Close or double that quote.");
        }
        if (structure.cutOff()) {
            throw UserException.passing("The file " + file.path() + " is cut off in its last row, in line "
                    + structure.firstLineOfLastRow() + ". Copy or export it again.");
        }
        if (structure.mixesLineEnds()) {
            throw new UserException("The file " + file.path() + " mixes line ends (LF, CR LF or CR), so that its rows"
                    + " cannot be told apart. Write all lines with the same end.");
        }
        if (structure.headerColumns() == 0) {
            throw new UserException("The file " + file.path()
                    + " is empty (blank lines only). Export the feedback log again, or take this file away.");
        }
        if (!structure.validHeader()) {
            throw new UserException(
                    "The first line of " + file.path()
                            + " must hold the column names, in UTF-8 and with balanced quotes. Correct it, or save the file as UTF-8.");
        }
    }
}
