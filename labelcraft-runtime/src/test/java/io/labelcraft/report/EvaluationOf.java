package io.labelcraft.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An evaluation of model m with a few parts, for tests. */
final class EvaluationOf {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String HEAD =
            """
            {'schema': 1, 'model': 'm', 'k': 10, 'users': 230, 'confidence': 0.95, 'resamples': 200,
             'provenance': {'seeds': [1, 2]},
             'metrics': [{'name': 'NWTG', 'better': 'higher'}, {'name': 'DS', 'unit': 's', 'better': 'higher'},
                         {'name': 'M1', 'better': 'higher'}, {'name': 'C', 'better': 'higher'}]}
            """;

    private EvaluationOf() {}

    /** With the fields of an object, single quotes allowed; they win over those of the head. */
    static Evaluation parts(String parts) throws JsonProcessingException {
        ObjectNode evaluation = (ObjectNode) MAPPER.readTree(HEAD);
        evaluation.setAll((ObjectNode) MAPPER.readTree(parts));
        return EvaluationJson.read(evaluation);
    }
}
