package io.labelcraft.benchmark;

import io.labelcraft.nn.ParameterLayout;
import io.labelcraft.nn.ParameterLayout.Block;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The matrix products of one forward pass and one pullback of a recommender's dense layers, alone, between matrices and into
 * results that lie ready in ND4J's favourite order.
 */
final class BareProducts {

    /** One product. */
    private record Product(INDArray left, INDArray right, INDArray result) {

        static Product of(int rows, int between, int columns) {
            return new Product(
                    columnMajor(rows, between),
                    columnMajor(between, columns),
                    Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f'));
        }

        private static INDArray columnMajor(int rows, int columns) {
            return BenchmarkInputs.gaussian(rows, columns).dup('f');
        }

        long multiplyAdds() {
            return result.length() * left.columns();
        }
    }

    private final List<Product> products = new ArrayList<>();

    /** The products of a recommender whose dense layers' weights are called so, for a batch. */
    BareProducts(ParameterLayout layout, int batch) {
        for (Block block : layout.blocks()) {
            if (block.name().endsWith(" weight")) {
                int rows = block.name().startsWith("attention")
                        ? layout.block("attention 0 weight").rows() + 1
                        : batch;
                products.add(Product.of(rows, block.rows(), block.columns()));
                products.add(Product.of(block.rows(), rows, block.columns()));
                products.add(Product.of(rows, block.columns(), block.rows()));
            }
        }
    }

    /** Of all products together. */
    long multiplyAdds() {
        return products.stream().mapToLong(Product::multiplyAdds).sum();
    }

    void multiply() {
        products.forEach(product -> product.left().mmul(product.right(), product.result()));
    }
}
