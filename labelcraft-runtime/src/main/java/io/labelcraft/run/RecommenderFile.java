package io.labelcraft.run;

import io.labelcraft.data.FeedbackTable;
import io.labelcraft.data.IdMap;
import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.Parameters;
import io.labelcraft.recommender.Recommender;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code recommender.bin}: the recommender trained on the labels as plain big-endian data, as docs/outputs.md describes it.
 */
record RecommenderFile(String backbone, FeedbackTable table, Recommender recommender) {

    private static final String MAGIC = "labelcraft-recommender";
    private static final int SCHEMA = 1;

    void write(Path file) {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            writeText(out, MAGIC);
            out.writeInt(SCHEMA);
            writeText(out, backbone);
            writeIds(out, table.users());
            writeIds(out, table.items());
            writeMatrices(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeIds(DataOutputStream out, IdMap ids) throws IOException {
        out.writeInt(ids.size());
        for (int index = 0; index < ids.size(); index++) {
            writeText(out, ids.id(index));
        }
    }

    private void writeMatrices(DataOutputStream out) throws IOException {
        Parameters parameters = recommender.parameters();
        List<ParameterLayout.Block> blocks = parameters.layout().blocks();
        List<ParameterLayout.Block> running = parameters.statistics().layout().blocks();
        out.writeInt(blocks.size() + running.size());
        writeMatrices(out, blocks, parameters.snapshot().toArray());
        writeMatrices(out, running, parameters.snapshot().statisticsArray());
    }

    private static void writeMatrices(DataOutputStream out, List<ParameterLayout.Block> blocks, double[] values)
            throws IOException {
        for (ParameterLayout.Block block : blocks) {
            writeText(out, block.name());
            out.writeInt(block.rows());
            out.writeInt(block.columns());
            for (int i = 0; i < block.length(); i++) {
                out.writeFloat((float) values[block.offset() + i]);
            }
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
